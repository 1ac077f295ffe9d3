// Paths to a SourceSet: the only place that opens input. Walks folders, reads and decodes files, repairs mojibake, recognises formats, and
// says what it left out. External function: load() (stages.h). Does not look into what it loads beyond encoding and format.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "bibfold/stages.h"
#include "text/decode.h"
#include "text/glob.h"
#include "text/loose_accents.h"
#include "text/mojibake.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace bibfold {
namespace {

namespace fs = std::filesystem;

using Failures = std::optional<Failure>;

/// A file or folder as the system knows it, whatever path leads there.
using Identity = std::pair<dev_t, ino_t>;

constexpr std::size_t kLargest = std::numeric_limits<std::uint32_t>::max();  // spans have 32 bits
constexpr std::array<std::string_view, 3> kLeftOutFolders{"_site", "node_modules", "vendor"};

std::string cause(int error) { return std::error_code(error, std::generic_category()).message(); }

/// Closes on scope exit.
class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  ~OpenFile() {
    if (descriptor_ > 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }

 private:
  int descriptor_;
};

/// Everything that can be read from `descriptor`; `expected` bytes are made room for at once.
Result<std::string> read_all(int descriptor, std::size_t expected, const std::string& path) {
  constexpr std::size_t kChunk = 1U << 16U;
  std::string bytes(expected + 1, '\0');  // one more, so that the end of a file of known size is met without growing
  std::size_t size = 0;
  for (;;) {
    const ssize_t got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Failure{fmt::format("cannot read '{}': {}", path, cause(errno))};
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > kLargest) return Failure{fmt::format("cannot read '{}': larger than 4 GiB", path)};
    if (size == bytes.size()) bytes.resize(size + std::max(size / 2, kChunk));
  }
  bytes.resize(size);
  return bytes;
}

Result<std::string> read_file(const std::string& path) {
  const OpenFile file(path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0) return Failure{fmt::format("cannot open '{}': {}", path, cause(errno))};
  struct stat status {};
  const bool regular = ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode);
  const std::size_t expected = regular ? static_cast<std::size_t>(status.st_size) : 0;
  if (expected > kLargest) return Failure{fmt::format("cannot read '{}': larger than 4 GiB", path)};
  return read_all(file.get(), expected, path);
}

/// The state of one run of load(): what has been read, and what has been said about it.
class Loader {
 public:
  explicit Loader(const LoadOptions& options) : options_(options) {
    for (const std::string& output : options.outputs) {
      struct stat status {};
      if (::stat(output.c_str(), &status) == 0) outputs_.insert({status.st_dev, status.st_ino});
    }
    for (const OtherInput& other : options.others) {
      struct stat status {};
      const bool exists = ::stat(other.path.c_str(), &status) == 0;
      if (exists && other.role != InputRole::curated) others_.insert({status.st_dev, status.st_ino});
    }
  }

  Failures add_input(const std::string& path);
  Failures add_other(const OtherInput& other);
  Loaded& loaded() { return loaded_; }

 private:
  Failures add_folder(const std::string& root, const std::string& folder);
  Failures add_entry(const std::string& root, const std::string& path, const std::string& name);
  Failures add_file(const std::string& path, Identity identity);
  void add_source(const std::string& path, std::string bytes);
  [[nodiscard]] Format format_of(const std::string& path, std::string_view text) const;
  void report_decoding(SourceId id, const Decoded& decoded);
  void report_mojibake(SourceId id, const std::vector<Mojibake>& found, const std::string& example);
  void skip(const std::string& path, std::string_view why);
  [[nodiscard]] bool is_excluded(const std::string& root, const std::string& path, const std::string& name) const;

  const LoadOptions& options_;
  InputRole role_ = InputRole::input;  // of what is read now
  bool named_ = false;                 // it is a file that the user names
  std::set<Identity> outputs_;
  std::set<Identity> others_;
  std::map<Identity, SourceId> source_of_;
  std::set<Identity> met_;  // every file and folder read: read once, however many paths lead to it; ends symbolic loops too
  Loaded loaded_;
};

void Loader::skip(const std::string& path, std::string_view why) {
  loaded_.diagnostics.push_back({Code::skipped_input, {}, fmt::format("{}: {}", path, why), {}});
}

// A pattern fits the path below the given folder, the name alone, or the path as it is printed.
bool Loader::is_excluded(const std::string& root, const std::string& path, const std::string& name) const {
  const std::string below = path.substr(std::min(path.size(), root.size() + (root.ends_with('/') ? 0U : 1U)));
  return std::any_of(options_.exclude.begin(), options_.exclude.end(), [&](std::string_view pattern) {
    if (pattern.ends_with('/')) pattern.remove_suffix(1);
    return glob_matches(pattern, name) || glob_matches(pattern, below) || glob_matches(pattern, path);
  });
}

Failures Loader::add_input(const std::string& path) {
  if (path == "-") {
    if (options_.from == Format::unknown) return Failure{"standard input needs --from"};
    return met_.insert({0, 0}).second ? add_file(path, {0, 0}) : Failures{};
  }
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return Failure{fmt::format("cannot open '{}': {}", path, cause(errno))};
  if (!met_.insert({status.st_dev, status.st_ino}).second) {
    skip(path, "already read");
    return {};
  }
  if (S_ISDIR(status.st_mode)) return add_folder(path, path);
  named_ = true;
  Failures failures = add_file(path, {status.st_dev, status.st_ino});
  named_ = false;
  return failures;
}

/// A curated file may be among the inputs. An earlier output may be, too: it is asked for its keys all the same.
Failures Loader::add_other(const OtherInput& other) {
  struct stat status {};
  if (::stat(other.path.c_str(), &status) != 0) {
    if (other.may_be_missing && errno == ENOENT) return {};
    return Failure{fmt::format("cannot open '{}': {}", other.path, cause(errno))};
  }
  const Identity identity{status.st_dev, status.st_ino};
  role_ = other.role;
  if (!is_folded(other.role)) return add_file(other.path, identity);
  if (met_.insert(identity).second) return S_ISDIR(status.st_mode) ? add_folder(other.path, other.path) : add_file(other.path, identity);
  const auto known = source_of_.find(identity);
  if (known != source_of_.end() && other.role == InputRole::curated) {
    loaded_.sources.set_role(known->second, other.role);
  } else {
    skip(other.path, "already read");
  }
  return {};
}

Failures Loader::add_folder(const std::string& root, const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator(); at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  if (error) return Failure{fmt::format("cannot read folder '{}': {}", folder, error.message())};
  loaded_.files.push_back(folder);
  std::sort(names.begin(), names.end());
  const std::string inside = folder.ends_with('/') ? folder : folder + '/';
  for (const std::string& name : names) {
    if (auto failure = add_entry(root, inside + name, name)) return failure;
  }
  return {};
}

Failures Loader::add_entry(const std::string& root, const std::string& path, const std::string& name) {
  if (name.starts_with('.') || is_excluded(root, path, name)) return {};
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    skip(path, cause(errno));  // a link that leads nowhere, or only to itself
    return {};
  }
  const Identity identity{status.st_dev, status.st_ino};
  if (role_ == InputRole::input && others_.contains(identity)) return {};
  if (S_ISDIR(status.st_mode)) {
    if (is_one_of(kLeftOutFolders, name)) return {};
    return met_.insert(identity).second ? add_folder(root, path) : Failures{};
  }
  if (!S_ISREG(status.st_mode) || outputs_.contains(identity)) return {};
  return met_.insert(identity).second ? add_file(path, identity) : Failures{};
}

Failures Loader::add_file(const std::string& path, Identity identity) {
  Result<std::string> bytes = read_file(path);
  if (!bytes) return Failure{bytes.error()};
  const bool is_output = role_ != InputRole::input && outputs_.contains(identity);  // no make rule may ask for its own target
  if (path != "-" && !is_output) loaded_.files.push_back(path);
  const SourceId next{loaded_.sources.size()};
  add_source(path, std::move(*bytes));
  if (index(next) < loaded_.sources.size()) source_of_.emplace(identity, next);
  return {};
}

/// What converters of PDF files write and people paste; data files say what their programs mean.
bool is_prose(Format format) { return format != Format::bibtex && format != Format::csl_json && format != Format::unknown; }

/// "Garc´ıa" is "García".
void join_accents(Source& source) {
  const std::vector<Mojibake> found = find_loose_accents(source.text);
  if (!found.empty()) source.text = repair_mojibake(source.text, found, source.shifts);
}

void Loader::add_source(const std::string& path, std::string bytes) {
  if (is_binary(bytes)) return skip(path, "a binary file");
  Decoded decoded = decode(std::move(bytes));
  if (decoded.text.size() > kLargest) return skip(path, "larger than 4 GiB in UTF-8");
  const Format format = format_of(path, decoded.text);
  if (format == Format::unknown && !is_list(role_)) return skip(path, trim(decoded.text).empty() ? "empty" : "no reader knows it");
  Source source{path, std::move(decoded.text), decoded.encoding, std::move(decoded.shifts), {}, role_};
  const std::vector<Mojibake> found = find_mojibake(source.text);
  const std::string example = found.empty() ? "" : source.text.substr(found[0].begin, found[0].end - found[0].begin);
  // A .bib is written back byte for byte where nothing changes, so it is only diagnosed.
  if (!found.empty() && format != Format::bibtex) source.text = repair_mojibake(source.text, found, source.shifts);
  if (is_prose(format)) join_accents(source);
  const SourceId id = loaded_.sources.add(std::move(source));
  loaded_.formats.push_back(format);
  report_decoding(id, decoded);
  report_mojibake(id, found, example);
}

/// In a folder, README.md is about the folder; where the user names it, it may be the page of a person, and its name says nothing.
std::string without_readme(const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;
  return starts_with_ignoring_case(std::string_view(path).substr(name), "readme.") ? path.substr(0, name) + "page" + path.substr(name + 6)
                                                                                   : path;
}

/// --from is about the inputs; decisions and members are in no format of a bibliography.
Format Loader::format_of(const std::string& path, std::string_view text) const {
  if (is_list(role_)) return Format::unknown;
  return role_ == InputRole::input && options_.from != Format::unknown ? options_.from
                                                                       : detect_format(named_ ? without_readme(path) : path, text);
}

void Loader::report_decoding(SourceId id, const Decoded& decoded) {
  if (decoded.encoding != "utf-8") loaded_.diagnostics.push_back({Code::decoded_input, {id, 0, 0}, decoded.encoding, {}});
  const Span first{id, decoded.first_fault, decoded.first_fault};
  if (decoded.guessed != 0) {
    loaded_.diagnostics.push_back(
        {Code::invalid_utf8, first, fmt::format("{} read as windows-1252 (the first is here)", decoded.guessed), {}});
  }
  if (decoded.replaced != 0) {
    loaded_.diagnostics.push_back({Code::invalid_utf8, first, fmt::format("{} by U+FFFD (the first fault is here)", decoded.replaced), {}});
  }
}

void Loader::report_mojibake(SourceId id, const std::vector<Mojibake>& found, const std::string& example) {
  if (found.empty()) return;
  std::string meant;
  append_utf8(meant, found[0].meant);
  const Span first{id, found[0].begin, found[0].begin};
  loaded_.diagnostics.push_back(
      {Code::mojibake, first, fmt::format("'{}' for '{}' ({} such characters)", example, meant, found.size()), {}});
}

}  // namespace

Result<Loaded> load(const LoadOptions& options) {
  Loader loader(options);
  for (const std::string& path : options.paths) {
    if (auto failure = loader.add_input(path)) return *failure;
  }
  for (const OtherInput& other : options.others) {
    if (auto failure = loader.add_other(other)) return *failure;
  }
  return std::move(loader.loaded());
}

}  // namespace bibfold
