// Blocking against an all-pairs matcher, the oracle: no pair that would be the same goes uncompared.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <tuple>

#include "dedup/block.h"
#include "dedup/match.h"
#include "test_catch.hpp"
#include "unit/dedup/noisy_records.h"

namespace bibfold {
namespace {

bool is_proposed(const std::vector<CandidatePair>& pairs, std::uint32_t i, std::uint32_t j) {
  const auto at = std::lower_bound(pairs.begin(), pairs.end(), std::pair(i, j), [](const CandidatePair& pair, const auto& wanted) {
    return std::pair(static_cast<std::uint32_t>(pair.first), static_cast<std::uint32_t>(pair.second)) < wanted;
  });
  return at != pairs.end() && static_cast<std::uint32_t>(at->first) == i && static_cast<std::uint32_t>(at->second) == j;
}

/// How many pairs are the same; each of them must have been proposed.
std::size_t check_against_all_pairs(const NoisyLibrary& library, Fold fold) {
  const MatchTables tables;
  const auto keys = fold_publications(library.publications, tables, 2);
  const auto pairs = block(keys, 2);
  std::size_t same = 0;
  for (std::uint32_t i = 0; i < keys.size(); ++i) {
    for (std::uint32_t j = i + 1; j < keys.size(); ++j) {
      if (decide_pair({PublicationId{i}, PublicationId{j}, 0}, keys, tables, fold).verdict != Verdict::same) continue;
      ++same;
      CAPTURE(library.publications[i].text[Field::title], library.publications[j].text[Field::title]);
      CHECK(is_proposed(pairs, i, j));
    }
  }
  return same;
}

TEST_CASE("every pair that comparing all pairs would call the same is proposed: noisy records") {
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const NoisyLibrary library = read_library({noisy_bibtex(150, seed)});
    CHECK(check_against_all_pairs(library, Fold::versions) > 50);
    CHECK(check_against_all_pairs(library, Fold::works) > 50);
  }
}

TEST_CASE("every pair that comparing all pairs would call the same is proposed: the examples") {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(BIBFOLD_SOURCE_DIR) + "/data/examples")) {
    if (entry.path().extension() != ".bib") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  REQUIRE(!texts.empty());
  texts.insert(texts.end(), texts.begin(), texts.end());
  CHECK(check_against_all_pairs(read_library(texts), Fold::versions) > 0);
}

TEST_CASE("what grew to a title at its front does not hide it") {
  const NoisyLibrary library = read_library(
      {"@inproceedings{a, title={Heron: an index structure for sparse tidal records, in proc}, author={Quill, A. and Brandt, O.}}\n"
       "@inproceedings{b, title={Marguerite . Ostrander . Lindqvist . Heron: an index structure for tidal record}, author={Quill, A.}}\n"
       "@inproceedings{c, title={Marguerite . Ostrander . Lindqvist . A heron in winter}, author={Adler, B.}}\n"});
  const MatchTables tables;
  const auto pairs = block(fold_publications(library.publications, tables, 1), 1);
  CHECK(is_proposed(pairs, 0, 1));
  CHECK(!is_proposed(pairs, 0, 2));
}

TEST_CASE("words that lost their blanks or are misspelled do not hide a title") {
  const NoisyLibrary library =
      read_library({"@inproceedings{a, title={Tidal records of sparse islands}, author={Quill, A. and Brandt, O. and Lind, R.}}\n"
                    "@inproceedings{b, title={andr. lind . atidalrecordsofsparse island}, author={A. Quill and O. Brandt}}\n"
                    "@inproceedings{c, title={Tidal records of sprse old islnds}, author={Quill, A.}}\n"
                    "@inproceedings{d, title={andr. lind . atidalrecordsofsparse island}, author={S. Adler}}\n"});
  const MatchTables tables;
  const auto pairs = block(fold_publications(library.publications, tables, 1), 1);
  CHECK(is_proposed(pairs, 0, 1));
  CHECK(is_proposed(pairs, 0, 2));
  CHECK(!is_proposed(pairs, 0, 3));
}

TEST_CASE("behind a full stop, or in words that lost their blanks, a title begins as well") {
  const NoisyLibrary library =
      read_library({"@inproceedings{a, title={Sparse records of tidal islands}, author={Quill, A. and Brandt, O.}}\n"
                    "@inproceedings{b, title={lind . sparse recordsof tidalislands, shown}, author={A. Quill and R. Brandt}}\n"
                    "@inproceedings{c, title={andr. lind . sparserecordsoftidal islnds}, author={S. Adler}}\n"
                    "@inproceedings{d, title={lind . sparse notes}, author={A. Quill and R. Brandt}}\n"});
  const MatchTables tables;
  const auto pairs = block(fold_publications(library.publications, tables, 1), 1);
  CHECK(is_proposed(pairs, 0, 1));
  CHECK(is_proposed(pairs, 0, 2));
  CHECK(!is_proposed(pairs, 0, 3));
}

TEST_CASE("a title in another language is compared with what stands on its pages, one in other letters with how it begins in Latin") {
  const NoisyLibrary library =
      read_library({"@article{a, title={Die Last der Dämme und der Frost}, author={Quill, A.}, year={1990}, volume={7}, pages={12--19}}\n"
                    "@article{b, title={Load of dams under frost}, author={Quill, A.}, year={1990}, volume={7}, pages={12--19}}\n"
                    "@article{c, title={Sparse birds of the sea}, author={Lind, B.}, year={1990}, volume={7}, pages={20--29}}\n"
                    "@book{d, title={Народная культура островов}, author={Бахтин, М.}, year={1965}}\n"
                    "@book{e, title={Narodnaia kul'tura ostrovov}, author={Bakhtin, M.}, year={1965}}\n"});
  const MatchTables tables;
  const auto pairs = block(fold_publications(library.publications, tables, 1), 1);
  CHECK(is_proposed(pairs, 0, 1));
  CHECK(!is_proposed(pairs, 0, 2));
  CHECK(is_proposed(pairs, 3, 4));
}

TEST_CASE("a title that hundreds have takes bounded blocks") {
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "@article{k" + std::to_string(i) + ", title={Editorial}, author={Rao, D.}, journal={Thin Films}, year={" +
            std::to_string(1900 + i % 100) + "}}\n";
  const NoisyLibrary library = read_library({text});
  const MatchTables tables;
  CHECK(block(fold_publications(library.publications, tables, 2), 2).size() < 3000 * 320);
}

}  // namespace
}  // namespace bibfold
