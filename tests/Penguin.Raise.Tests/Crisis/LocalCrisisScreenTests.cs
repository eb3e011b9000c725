
namespace Penguin.Raise.Tests;

public class LocalCrisisScreenTests
{
    private static readonly LocalCrisisScreen Screen = new();

    [Theory]
    [InlineData("I want to kill myself", CrisisAction.Crisis, CrisisKind.SelfHarm)]
    [InlineData("This is goodbye, I won't be here tomorrow", CrisisAction.Crisis, CrisisKind.Goodbye)]
    [InlineData("Everyone would be better off without me", CrisisAction.Supportive, CrisisKind.PassiveIdeation)]
    [InlineData("I used to cut myself in high school", CrisisAction.Supportive, CrisisKind.PastSelfHarm)]
    [InlineData("My daughter has been cutting herself", CrisisAction.Supportive, CrisisKind.ThirdPerson)]
    [InlineData("My husband hits me", CrisisAction.Supportive, CrisisKind.Abuse)]
    [InlineData("I make myself throw up after dinner", CrisisAction.Supportive, CrisisKind.EatingDisorder)]
    [InlineData("I took all my pills", CrisisAction.Crisis, CrisisKind.Overdose)]
    [InlineData("I'm going to shoot up my school", CrisisAction.Supportive, CrisisKind.HarmToOthers)]
    [InlineData("Ich will nicht mehr leben", CrisisAction.Crisis, CrisisKind.SelfHarm)]
    [InlineData("我不想活了", CrisisAction.Crisis, CrisisKind.SelfHarm)]
    [InlineData("سأقتل نفسي", CrisisAction.Crisis, CrisisKind.SelfHarm)]
    public async Task Screen_Disclosure_HasActionKindAndReason(string message, CrisisAction action, CrisisKind kind)
    {
        var found = await FindAsync(message);

        (found.Action, found.Kind).Should().Be((action, kind));
        found.Reasons.Should().NotBeEmpty().And.OnlyContain(reason => LocalCrisisScreen.RuleSets.SelectMany(rules => rules.Rules).Any(rule => rule.Id == reason));
    }

    [Theory]
    [InlineData("I WANT TO KILL MYSELF")]
    [InlineData("I want to ki\u200Bll my\u00ADself")]
    [InlineData("I want to kіll mуself")] // Cyrillic letters
    [InlineData("Ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ")]
    [InlineData("𝐈 𝐰𝐚𝐧𝐭 𝐭𝐨 𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟")]
    [InlineData("i want to k1ll mys3lf")]
    [InlineData("i want to killll myselffff")]
    [InlineData("i wnat to kill myslef")]
    [InlineData("k i l l m y s e l f")]
    [InlineData("I just\nreally want\nto die")]
    [InlineData("I want to commit s*icide")]
    [InlineData("wanna k\u0301i\u0302l\u0303l myself")]
    [InlineData("أُرِيدُ أَنْ أَمُوتَ")]
    [InlineData("我要去跳樓")]
    public async Task Screen_SameWordsInDisguise_AreRead(string message) => (await FindAsync(message)).Action.Should().Be(CrisisAction.Crisis);

    [Theory]
    [InlineData("I'm not suicidal, just tired")]
    [InlineData("This deadline is killing me")]
    [InlineData("I could kill for a coffee")]
    [InlineData("dying of laughter here")]
    [InlineData("In my novel the hero wants to kill himself. How do I write that?")]
    [InlineData("What does the line \"I want to die\" in this song mean?")]
    [InlineData("How do I kill a process on Linux?")]
    [InlineData("I'm writing an essay on suicide rates in Japan")]
    [InlineData("I cut myself shaving")]
    [InlineData("My husband has never hit me")]
    [InlineData("I'm 15 and I need a present for my sister")]
    [InlineData("No quiero suicidarme, solo estoy cansada")]
    [InlineData("")]
    public async Task Screen_LookAlike_IsNothing(string message) => (await FindAsync(message)).Action.Should().Be(CrisisAction.None);

    [Fact]
    public async Task Screen_QuotedWordsOfAFriend_AreThirdPerson()
    {
        var found = await FindAsync("My roommate posted \"I want to kill myself\" last night");

        found.Action.Should().NotBe(CrisisAction.None);
        found.Kind.Should().Be(CrisisKind.ThirdPerson);
    }

    [Theory]
    [InlineData("I am 13", true)]
    [InlineData("im in 8th grade", true)]
    [InlineData("I am 34", false)]
    [InlineData("I'm 15 minutes late", false)]
    [InlineData("when I was 15 I moved", false)]
    public async Task Screen_Age_SaysWhetherMinor(string message, bool isMinor) => (await FindAsync(message)).IsMinor.Should().Be(isMinor);

    [Fact]
    public async Task Screen_HostsOwnLimit_Counts()
    {
        var screen = new LocalCrisisScreen(ageLimit: 21);

        var found = await screen.ScreenAsync("I am 20", Session(), TestContext.Current.CancellationToken);

        found.IsMinor.Should().BeTrue();
    }

    [Theory]
    [InlineData("Age", "15", true)]
    [InlineData("Age", "15-17", true)]
    [InlineData("Age", "18-24", false)]
    [InlineData("Age", "55+", false)]
    public async Task Screen_KnownAge_SaysWhetherMinor(string attribute, string value, bool isMinor) =>
        (await FindAsync("What now?", Session((attribute, value)))).IsMinor.Should().Be(isMinor);

    [Fact]
    public async Task Screen_WeakSigns_CountOnlyTogetherOrBesideWhatIsKnown()
    {
        (await FindAsync("I feel so alone")).Action.Should().Be(CrisisAction.None);
        (await FindAsync("I feel so alone, I can't do this anymore")).Action.Should().Be(CrisisAction.Supportive);
        (await FindAsync("I feel so alone", Session(("Past Self-Harm History", "Yes")))).Action.Should().Be(CrisisAction.Supportive);
        (await FindAsync("How do I pack?", Session(("Past Self-Harm History", "Yes")))).Action.Should().Be(CrisisAction.None);
        (await FindAsync("How do I pack?", Session(("Emotional State", "wants to die")))).Action.Should().Be(CrisisAction.Supportive);
    }

    [Fact]
    public async Task Screen_StatementOfSafety_IsSeen() => (await FindAsync("I'm safe now, my sister is with me")).SaysSafe.Should().BeTrue();

    [Fact]
    public async Task Screen_HundredKilobytes_EndsAndFindsTheDisclosureInTheMiddle()
    {
        var noise = string.Concat(Enumerable.Repeat("i want to i really just so so to be going to i think about my the and ", 750));

        var found = await FindAsync($"{noise}. I want to kill myself. {noise}");

        found.Action.Should().Be(CrisisAction.Crisis);
    }

    [Theory]
    [InlineData("Sometimes I look at the pills and think how quiet it would be for everyone")]
    [InlineData("Tell the kids I loved them, there is nothing left for me to do here")]
    public async Task Screen_NoRuleFires_TheWordsAsAWholeCount(string message)
    {
        var found = await FindAsync(message);

        found.Action.Should().NotBe(CrisisAction.None);
        found.Reasons.Should().Contain("en.words");
    }

    [Fact]
    public async Task Screen_WordsThatNoTableKnows_TheRulesDecideAlone() => (await FindAsync("xqzt vrrk plom, I want to kill myself, xqzt vrrk plom brill zonk")).Action.Should().Be(CrisisAction.Crisis);

    [Fact]
    public async Task Screen_DisclosureInAReplyToAQuestion_RulesStillFire()
    {
        var asked = Session() with { OpenQuestion = new RaiseQuestion { Attribute = "Age", Text = "How old are you?" } };

        (await FindAsync("I want to kill myself", asked)).Action.Should().Be(CrisisAction.Crisis);
    }

    [Fact]
    public async Task Screen_NoiseOfAnyKind_NeverThrows()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var message = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(1, 0xFFFF))]);

            (await FindAsync(message)).Should().BeEquivalentTo(await FindAsync(message));
        }
    }

    [Fact]
    public void Rules_All_HaveACodeOfTheirOwnAndAReason()
    {
        var rules = LocalCrisisScreen.RuleSets.SelectMany(set => set.Rules).ToArray();

        LocalCrisisScreen.RuleSets.Select(set => set.Language).Should().Equal("en", "es", "de", "fr", "zh", "ar");
        rules.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();
        rules.Should().OnlyContain(rule => rule.Reason.Length > 10 && rule.Wordings.Count > 0);
    }

    [Theory]
    [InlineData("i jump", true)]
    [InlineData("i jmup", true)]
    [InlineData("i like to jump", false)]
    [InlineData("i really jump", true)]
    [InlineData("i 9 times jump", true)]
    [InlineData("i 3 times jump", false)]
    [InlineData("i jump the queue", false)]
    [InlineData("i jumping", true)]
    [InlineData("说跳樓", true)]
    public void Find_PatternParts_MatchAsDescribed(string message, bool isFound)
    {
        const string File = "language xx\nfiller really\ntypo jmup=jump 樓=楼\nguard figure after = the queue\nrule a | SelfHarm | Crisis | only a test\n  + i ~ (<8-99> times)? jump*\n  + 说跳楼\n  ? figure";

        ScreenRuleReader.Read(File).Find(ScreenTokens.Of(message), 18).Exists(hit => hit.Signal == ScreenSignal.Crisis).Should().Be(isFound);
    }

    [Theory]
    [InlineData("rule a | SelfHarm | Crisis | a reason", "*has no pattern*")]
    [InlineData("language xx\n+ a", "*line 2*before the first rule*")]
    [InlineData("rule a | Nonsense | Crisis | a reason\n+ a", "*line 1*")]
    [InlineData("rule a | SelfHarm | Crisis | a reason\n+ (a|b", "*line 2*bracket*")]
    [InlineData("rule a | SelfHarm | Crisis | a reason\n+ {nobody}", "*'nobody'*not defined*")]
    [InlineData("rule a | SelfHarm | Crisis | a reason\n+ *", "*line 2*match every word*")]
    [InlineData("nonsense here", "*'nonsense'*")]
    public void Read_FaultyRuleFile_NamesTheLine(string file, string message)
    {
        var read = () => ScreenRuleReader.Read(file);

        read.Should().Throw<FormatException>().WithMessage(message);
    }

    private static RaiseSession Session(params (string Attribute, string Value)[] known) =>
        new() { Id = "a", Profile = known.Aggregate(new UserProfile(), (profile, pair) => profile.With(pair.Attribute, pair.Value)) };

    private static async Task<CrisisAssessment> FindAsync(string message, RaiseSession? session = null) =>
        await Screen.ScreenAsync(message, session ?? Session(), TestContext.Current.CancellationToken);
}
