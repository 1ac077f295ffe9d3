// A value, or the reason why there is none: for what cannot start or finish. Bad input inside a file is a Diagnostic instead.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace bibfold {

struct Failure {
  std::string message;  ///< one line, without "bibfold: "
};

template <typename T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT(google-explicit-constructor): return value or Failure alike
  Result(Failure failure) : state_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] T& operator*() { return std::get<T>(state_); }
  [[nodiscard]] const T& operator*() const { return std::get<T>(state_); }
  [[nodiscard]] T* operator->() { return &std::get<T>(state_); }
  [[nodiscard]] const T* operator->() const { return &std::get<T>(state_); }
  [[nodiscard]] const std::string& error() const { return std::get<Failure>(state_).message; }

 private:
  std::variant<T, Failure> state_;
};

}  // namespace bibfold
