using System.Text.RegularExpressions;

namespace Penguin.Raise.Tests;

/// <summary>The rules of safe messaging, held on every text in every language.</summary>
public class CrisisTextsTests
{
    private static readonly Dictionary<string, string> IsMachine = new(StringComparer.Ordinal)
    {
        ["en"] = "an AI", ["es"] = " IA", ["de"] = "KI", ["fr"] = "IA", ["zh"] = "AI", ["ar"] = "ذكاء اصطناعي",
    };

    private static readonly Dictionary<string, string> People = new(StringComparer.Ordinal)
    {
        ["en"] = "services (are still )?shown|doctor|emergency service|somebody you trust|poison centre", ["es"] = "servicios|médico|emergencias|alguien de confianza",
        ["de"] = "Stellen|Arzt|Ärzte|Notruf", ["fr"] = "services (sont toujours )?indiqués|service d'urgence|médecin|urgences", ["zh"] = "机构|医生|急救", ["ar"] = "الجهات|طبيب|الطوارئ|الأطباء",
    };

    // Methods and means, shame, promises and diagnoses, by their stems.
    private static readonly Dictionary<string, string> Unsafe = new(StringComparer.Ordinal)
    {
        ["en"] = @"\b(pills?|rope|hang|bridge|gun|knife|blade|razor|jump|wrists?|selfish|coward\w*|weak|attention|shame|sin|crazy|promise|swear|guarantee|must not|diagnos\w*|disorder|depress\w*|bipolar|anorexi\w*|bulimi\w*|psychosis|commit\w*|successful|failed)\b",
        ["es"] = @"\b(pastillas?|cuerda|puente|pistola|cuchill\w*|ego[ií]st\w*|cobard\w*|débil|vergüenza|pecado|prom[eé]te\w*|jur[ao]\w*|diagn\w*|trastorno|depresi\w*|anorexia|bulimia)\b",
        ["de"] = @"\b(tabletten?|pillen?|strick|brücke|pistole|messer|klinge|egoist\w*|feig\w*|schwach|scham|sünde|versprich\w*|versprech\w*|schwör\w*|diagnos\w*|störung|depress\w*|magersucht|bulimie)\b",
        ["fr"] = @"\b(cachets?|pilules?|corde|pont|pistolet|couteau|lame|égoïst\w*|lâche|faible|honte|péché|promet\w*|promesse|jure\w*|diagnos\w*|trouble|dépress\w*|anorexi\w*|boulimi\w*)\b",
        ["zh"] = "安眠药|绳|桥|枪|刀|自私|懦弱|软弱|羞耻|丢脸|罪过|保证|答应我|发誓|诊断|抑郁症|厌食症|暴食症",
        ["ar"] = "حبوب|حبل|جسر|مسدس|سكين|أناني|جبان|ضعيف|عار|خطيئة|عدني|احلف|تشخيص|اضطراب|اكتئاب",
    };

    public static TheoryData<string, CrisisTextKind> Texts =>
        [.. from language in CrisisTexts.Default.Languages from kind in Enum.GetValues<CrisisTextKind>() select new TheoryDataRow<string, CrisisTextKind>(language, kind)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_OfAnyKind_SaysThatItIsAMachineAndOffersPeople(string language, CrisisTextKind kind)
    {
        var text = CrisisTexts.Default[language, kind];

        text.All.Should().OnlyContain(part => part.Contains(IsMachine[language], StringComparison.Ordinal));
        text.All.Should().OnlyContain(part => Regex.IsMatch(part, People[language], RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_OfAnyKind_NamesNoMeansShamesNobodyAndHasNoNumbers(string language, CrisisTextKind kind)
    {
        var text = CrisisTexts.Default[language, kind];

        text.All.Where(part => Regex.IsMatch(part, Unsafe[language], RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)) || part.Any(char.IsDigit)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_OfAnyKind_IsItsOwnInEachLanguageAndShorterTheNextTime(string language, CrisisTextKind kind)
    {
        var text = CrisisTexts.Default[language, kind];

        text.All.Should().OnlyHaveUniqueItems();
        text.Again.Should().HaveCountGreaterThan(1).And.OnlyContain(again => again.Length < text.First.Length);
        (ReferenceEquals(text, CrisisTexts.Default["en", kind])).Should().Be(language == "en");
    }

    [Fact]
    public void Texts_UnknownLanguage_AreEnglish() => CrisisTexts.Default["xx", CrisisTextKind.Abuse].Should().BeSameAs(CrisisTexts.Default["en", CrisisTextKind.Abuse]);

    [Fact]
    public void With_OwnText_ChangesTheFingerprintAndThisTextAlone()
    {
        var own = new CrisisText { First = "a", Again = ["b"], CheckIn = "c" };

        var texts = CrisisTexts.Default.With("es", CrisisTextKind.Minor, own);

        texts["es", CrisisTextKind.Minor].Should().BeSameAs(own);
        texts["en", CrisisTextKind.Minor].Should().BeSameAs(CrisisTexts.Default["en", CrisisTextKind.Minor]);
        texts.Fingerprint.Should().NotBe(CrisisTexts.Default.Fingerprint).And.HaveLength(16);
    }

    [Theory]
    [InlineData(" ", "b", "c")]
    [InlineData("a", null, "c")]
    [InlineData("a", "a", "c")]
    public void With_TextThatCouldRepeatItself_IsRefused(string first, string? again, string checkIn)
    {
        var act = () => CrisisTexts.Default.With("en", CrisisTextKind.Minor, new CrisisText { First = first, Again = again is null ? [] : [again], CheckIn = checkIn });

        act.Should().Throw<ArgumentException>();
    }
}
