#include "interpret/venues.h"

#include <string>

#include "data.h"
#include "interpret/tables.h"
#include "test_catch.hpp"
#include "text/utf8.h"

namespace bibfold {
namespace {

struct Case {
  const char* text;
  const char* expected;
};

// "EMNLP Findings|conference|2022", "preprint" behind when it is one
std::string shown(const VenueReading& reading) {
  constexpr const char* kKinds[] = {"conference", "workshop", "journal", "server", "series"};
  std::string out = reading.short_name + '|' + (reading.kind_known ? kKinds[static_cast<int>(reading.kind)] : "?") + '|';
  if (reading.year != 0) out += std::to_string(reading.year);
  if (reading.preprint) out += "|preprint";
  return out;
}

TEST_CASE("printed venues") {
  const Case cases[] = {
      // names
      {"Proceedings of the 27th International Conference on Computational Linguistics (COLING'18)", "COLING|conference|2018"},
      {"In Proceedings of the Twenty-Fourth AAAI Conference on Artificial Intelligence", "AAAI|conference|"},
      {"Proc. of the 31st Int. Conf. on Machine Learning", "ICML|conference|"},
      {"International Conference on Learning Representations 2023", "ICLR|conference|2023"},
      {"The 35th Conference on Neural Information Processing Systems", "NeurIPS|conference|"},
      {"Advances in Neural Information Processing Systems 34", "NeurIPS|conference|"},
      {"Advances in neural information processing systems, vol. 34, 2021", "NeurIPS|conference|2021"},
      {"2019 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", "CVPR|conference|2019"},
      {"IEEE International Conference on Data Mining", "ICDM|conference|"},
      {"SIAM International Conference on Data Mining", "SDM|conference|"},
      {"Proceedings of the 26th ACM International Conference on Information & Knowledge Management", "CIKM|conference|"},
      {"Proceedings of the Ninth Edition of International Conference on Language Resources and Evaluation (LREC'14)",
       "LREC|conference|2014"},
      {"The 15th Annual Conference of the North American Chapter of the Association for Computational Linguistics: Human Language "
       "Technologies",
       "NAACL|conference|"},
      {"Proceedings of the 59th Annual Meeting of the Association for Computational Linguistics and the 11th International Joint "
       "Conference on "
       "Natural Language Processing (Volume 1: Long Papers)",
       "ACL-IJCNLP|conference|"},
      {"International Conference on Machine Learning and Cybernetics", "|conference|"},
      {"European Conference on Machine Learning Practice", "|conference|"},
      {"IEEE Symposium on Security and Privacy, San Francisco, 2020", "S&P|conference|2020"},
      // acronyms and tags
      {"ICML", "ICML|conference|"},
      {"ICML 2024", "ICML|conference|2024"},
      {"ICML'24", "ICML|conference|2024"},
      {"[ICML’24]", "ICML|conference|2024"},
      {"EMNLP24", "EMNLP|conference|2024"},
      {"(ACL-2024)", "ACL|conference|2024"},
      {"ICLR-2024 Spotlight", "ICLR|conference|2024"},
      {"NAACL-HLT'15", "NAACL|conference|2015"},
      {"NIPS 2010", "NeurIPS|conference|2010"},
      {"SIGKDD 2019", "KDD|conference|2019"},
      {"Proceedings of KONVENS'12", "KONVENS|conference|2012"},
      {"The 2020 Conference on Empirical Methods in Natural Language Processing (EMNLP-2022 Oral)", "EMNLP|conference|2022"},
      {"IEEE VIS 2020", "IEEE VIS|conference|2020"},
      {"A Survey of ACL Papers", "||"},
      {"date", "||"},
      {"Group therapy", "||"},
      // tracks
      {"Findings of EMNLP 2025", "EMNLP Findings|conference|2025"},
      {"EMNLP'22 Findings", "EMNLP Findings|conference|2022"},
      {"Findings of the Association for Computational Linguistics: EMNLP 2023", "EMNLP Findings|conference|2023"},
      {"Findings of the Association for Computational Linguistics: ACL-IJCNLP 2021", "ACL-IJCNLP Findings|conference|2021"},
      {"Findings of ACL 2024", "ACL Findings|conference|2024"},
      {"Conference Proceedings", "|conference|"},
      {"SIGGRAPH Conference Proceedings 1998", "SIGGRAPH|conference|1998"},
      {"EMNLP 2024 (Findings)", "EMNLP Findings|conference|2024"},
      {"Proceedings of NAACL 2025 System Demonstrations", "NAACL Demo|conference|2025"},
      {"EMNLP'20 (Demonstration)", "EMNLP Demo|conference|2020"},
      {"The 15th ACM Conference on Recommender Systems (Demo track)", "RecSys Demo|conference|"},
      {"Proceedings of the 63rd Annual Meeting of the Association for Computational Linguistics (Volume 6: Industry Track)",
       "ACL Industry|conference|"},
      {"Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics: Student Research Workshop",
       "ACL SRW|conference|"},
      {"NeurIPS 2022 Datasets and Benchmarks Track", "NeurIPS Datasets and Benchmarks|conference|2022"},
      // workshops
      {"NeurIPS 2023 Workshop on Distribution Shifts", "NeurIPS Workshop|workshop|2023"},
      {"Workshop on Federated Things at ICML 2020", "ICML Workshop|workshop|2020"},
      {"IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops", "CVPR Workshop|workshop|"},
      {"DL4C@ICLR-2023", "DL4C@ICLR|workshop|2023"},
      {"KDD MLG'23", "KDD MLG|workshop|2023"},
      {"Proceedings of the Workshop on Unheard-of Things (WUT'16)", "WUT|workshop|2016"},
      {"Proceedings of the 3rd Workshop on EVENTS, NAACL-HLT'15", "EVENTS|workshop|2015"},
      {"Proceedings of the 12th Workshop on Argument Mining", "ArgMining|workshop|"},
      {"SemEval'12 Proceedings of the First Joint Conference on Lexical and Computational Semantics", "SemEval|workshop|2012"},
      // journals and series
      {"Transactions on Machine Learning Research", "TMLR|journal|"},
      {"TMLR 2023", "TMLR|journal|2023"},
      {"Journal of Machine Learning Research", "JMLR|journal|"},
      {"J. Mach. Learn. Res.", "JMLR|journal|"},
      {"IEEE Trans. Pattern Anal. Mach. Intell.", "TPAMI|journal|"},
      {"IEEE Transactions on Image Processing", "TIP|journal|"},
      {"J. Am. Chem. Soc.", "JACS|journal|"},
      {"Phys. Rev. Lett. 104, 2010", "PRL|journal|2010"},
      {"Journal of Hydrology", "|journal|"},
      {"J. Hydrol.", "|journal|"},
      {"Proceedings of the National Academy of Sciences", "PNAS|journal|"},
      {"Proceedings of the VLDB Endowment", "PVLDB|journal|"},
      {"Lecture Notes in Computer Science", "LNCS|series|"},
      {"ECCV 2020, Lecture Notes in Computer Science", "ECCV|conference|2020"},
      {"Zeitschrift für Unbekanntes", "|journal|"},
      // preprints
      {"arXiv preprint arXiv:2101.00001", "arXiv|server||preprint"},
      {"arXiv", "arXiv|server||preprint"},
      {"Arxiv Preprint", "arXiv|server||preprint"},
      {"CoRR abs/2101.00001", "arXiv|server||preprint"},
      {"CoRR, 2021", "arXiv|server|2021|preprint"},
      {"bioRxiv", "bioRxiv|server||preprint"},
      {"Preprint", "|server||preprint"},
      {"Preprint-2024", "|server|2024|preprint"},
      {"ICML 2024, arXiv:2401.00001", "ICML|conference|2024"},
      {"", "|?|"},
  };
  const Tables tables;
  for (const Case& c : cases) {
    INFO(c.text);
    const std::string shown_reading = shown(tables.venues.read(c.text));
    if (std::string_view(c.expected) == "||") {
      CHECK(shown_reading == "|?|");
    } else {
      CHECK(shown_reading == c.expected);
    }
  }
}

TEST_CASE("lookup by any name") {
  const Case cases[] = {
      {"EMNLP", "Conference on Empirical Methods in Natural Language Processing"},
      {"emnlp", "Conference on Empirical Methods in Natural Language Processing"},
      {"Empirical Methods in Natural Language Processing", "Conference on Empirical Methods in Natural Language Processing"},
      {"Proceedings of the 2018 Conference on Empirical Methods in Natural Language Processing",
       "Conference on Empirical Methods in Natural Language Processing"},
      {"the 38th international conference on machine learning", "International Conference on Machine Learning"},
      {"J. Am. Chem. Soc.", "Journal of the American Chemical Society"},
      {"j am chem soc", "Journal of the American Chemical Society"},
      {"Angew. Chem., Int. Ed.", "Angewandte Chemie, International Edition"},
      {"Nature", "Nature"},
      {"Nature 521", "Nature"},
      {"Advances in Neural Information Processing Systems 34", "Conference on Neural Information Processing Systems"},
      {"Nothing of the Kind", ""},
      {"", ""},
  };
  const Tables tables;
  for (const Case& c : cases) {
    INFO(c.text);
    const auto found = tables.venues.find(c.text);
    CHECK(std::string(found ? found->name : "") == c.expected);
  }
}

TEST_CASE("likeness") {
  const Tables tables;
  for (const char* venue : {"ICML 2024", "Proceedings of the 12th Symposium on Odd Things", "Phys. Rev. Lett.", "Journal of Oddities",
                            "arXiv preprint", "NeurIPS", "Lecture Notes in Computer Science", "Nucl. Instrum. Meth. A"}) {
    INFO(venue);
    CHECK(tables.venues.likeness(venue) >= 600);
  }
  for (const char* other : {"Jane Doe", "Reading Venues without Tears", "A Survey of ACL Papers", "2020", "", "Deep Things (ABC)"}) {
    INFO(other);
    CHECK(tables.venues.likeness(other) < 500);
  }
}

TEST_CASE("the tables are as their readers expect them") {
  const Tables tables;
  CHECK(tables.venues.rows().size() > 500);
  for (const Venue& venue : tables.venues.rows()) {
    INFO(venue.name);
    CHECK(!venue.acronym.empty());
    CHECK(!venue.name.empty());
    CHECK(tables.venues.find(venue.name).has_value());
  }
  std::string previous;
  std::string previous_line;
  for (const std::string_view line : split(data::kjournals_tsv, '\n')) {
    if (line.empty() || line[0] == '#') continue;
    const std::string folded = fold_text(line.substr(0, line.find('\t')));
    if (!(previous < folded)) FAIL_CHECK(previous_line << " before " << line);
    previous = folded;
    previous_line = line;
  }
  for (const std::string_view table :
       {data::kname_tokens_tsv, data::kname_particles_txt, data::keast_asian_family_names_txt, data::kspanish_family_names_txt}) {
    std::string_view before;
    for (const std::string_view line : split(table, '\n')) {
      if (line.empty() || line[0] == '#') continue;
      const std::string_view key = line.substr(0, line.find('\t'));
      if (!(before < key)) FAIL_CHECK(before << " before " << key);
      before = key;
    }
  }
}

TEST_CASE("long and strange venues take linear time") {
  const Tables tables;
  for (const std::string_view piece : {"ACL'18 ", "(", "Workshop on ", "conference ", "1st ", "@", "'"}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    CHECK(tables.venues.read(text).short_name.size() < 100);
  }
}

}  // namespace
}  // namespace bibfold
