// Where something stands: half-open byte ranges in one input. The provenance of every value in the program.
#pragma once

#include <cstdint>

namespace bibfold {

/// Index of an input in the SourceSet.
enum class SourceId : std::uint32_t {};
inline constexpr SourceId kNoSource{0xffffffffU};

/// Index of a publication in the run, in input order.
enum class PublicationId : std::uint32_t {};
inline constexpr PublicationId kNoPublication{0xffffffffU};

constexpr std::uint32_t index(SourceId id) { return static_cast<std::uint32_t>(id); }
constexpr std::uint32_t index(PublicationId id) { return static_cast<std::uint32_t>(id); }

/// Bytes [begin, end) of Source::text. `source == kNoSource`: stands nowhere (a derived value).
struct Span {
  SourceId source = kNoSource;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  bool operator==(const Span&) const = default;
};

}  // namespace bibfold
