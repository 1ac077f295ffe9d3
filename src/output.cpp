// Atomic output files and checked standard output. External functions: see output.h. Knows nothing of what it writes.
#include "output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace bibfold {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxLinks = 40;  // as many as Linux follows

std::string cause(int error) { return std::generic_category().message(error); }

Failure cannot_write(std::string_view path, int error) { return {fmt::format("cannot write '{}': {}", path, cause(error))}; }

/// 0, or errno.
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// An open file; closed, and its name removed, unless `keep` was called.
class TemporaryFile {
 public:
  TemporaryFile(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {}
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  [[nodiscard]] int descriptor() const { return descriptor_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  /// 0, or errno: a full disk may only be told here.
  int close() {
    const int descriptor = std::exchange(descriptor_, -1);
    return ::close(descriptor) == 0 ? 0 : errno;
  }
  void keep() { path_.clear(); }

 private:
  int descriptor_;
  std::string path_;
};

/// The file that `path` names when all symbolic links are followed, also when the last one leads to nothing yet.
fs::path follow_links(fs::path path) {
  std::error_code error;
  for (int i = 0; i < kMaxLinks; ++i) {
    const fs::path target = fs::read_symlink(path, error);
    if (error) break;
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  return path;
}

bool has_bytes(const fs::path& path, std::string_view bytes) {
  std::error_code error;
  if (fs::file_size(path, error) != bytes.size() || error) return false;
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  std::string old(bytes.size(), '\0');
  const bool read = std::fread(old.data(), 1, old.size(), file) == old.size();
  std::fclose(file);
  return read && old == bytes;
}

/// A name beside `path` that nobody has; permissions as the umask wants them for a new file. -1 and errno when the folder refuses.
int open_beside(const fs::path& path, std::string& name) {
  for (int i = 0; i < 1000; ++i) {
    name = (path.parent_path() / fmt::format(".{}.{}.{}.tmp", path.filename().string(), ::getpid(), i)).string();
    const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0 || errno != EEXIST) return descriptor;
  }
  return -1;
}

/// Permissions, and the owner where that is allowed.
void copy_mode(int descriptor, const struct stat& old) {
  if (::fchown(descriptor, old.st_uid, old.st_gid) != 0) errno = 0;  // only root may give files away
  if (::fchmod(descriptor, old.st_mode & 07777U) != 0) errno = 0;
}

std::optional<Failure> replace_file(const std::string& given, const fs::path& path, const struct stat* old, std::string_view bytes) {
  std::string name;
  const int descriptor = open_beside(path, name);
  if (descriptor < 0) return cannot_write(given, errno);
  TemporaryFile file(descriptor, name);
  if (old != nullptr) copy_mode(file.descriptor(), *old);
  if (const int error = write_all(file.descriptor(), bytes); error != 0) return cannot_write(given, error);
  if (::fsync(file.descriptor()) != 0 && errno != EINVAL) return cannot_write(given, errno);
  if (::rename(file.path().c_str(), path.c_str()) != 0) return cannot_write(given, errno);
  file.keep();
  ::futimens(file.descriptor(), nullptr);  // not older than its folder: make may depend on both
  return std::nullopt;
}

std::optional<Failure> write_special(const std::string& path, std::string_view bytes) {
  TemporaryFile file(::open(path.c_str(), O_WRONLY | O_CLOEXEC), {});
  if (file.descriptor() < 0) return cannot_write(path, errno);
  if (const int error = write_all(file.descriptor(), bytes); error != 0) return cannot_write(path, error);
  if (const int error = file.close(); error != 0) return cannot_write(path, error);
  return std::nullopt;
}

}  // namespace

Result<Written> write_standard_output(std::string_view bytes) {
  if (const int error = write_all(STDOUT_FILENO, bytes); error != 0) {
    return Failure{fmt::format("cannot write to standard output: {}", cause(error))};
  }
  return Written::replaced;
}

Result<Written> write_file(const std::string& path, std::string_view bytes, bool if_changed) {
  const fs::path target = follow_links(path);
  struct stat old {};
  const bool exists = ::stat(target.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) return cannot_write(path, EISDIR);
  if (exists && !S_ISREG(old.st_mode)) {
    if (auto failure = write_special(path, bytes)) return *failure;
    return Written::replaced;
  }
  if (exists && if_changed && has_bytes(target, bytes)) return Written::unchanged;
  if (auto failure = replace_file(path, target, exists ? &old : nullptr, bytes)) return *failure;
  return Written::replaced;
}

Result<Written> write_output(const std::string& path, std::string_view bytes, bool if_changed) {
  return path.empty() || path == "-" ? write_standard_output(bytes) : write_file(path, bytes, if_changed);
}

}  // namespace bibfold
