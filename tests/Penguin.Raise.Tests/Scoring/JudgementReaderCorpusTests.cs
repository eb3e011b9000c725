using System.Globalization;

namespace Penguin.Raise.Tests;

public sealed class JudgementReaderCorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. ReplyCorpus.All.Select(entry => entry.Name)];

    public static TheoryData<string> ReadNames => [.. ReplyCorpus.All.Where(entry => ReplyCorpus.Scores(entry.Reply) is not null).Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_RecordedReply_GivesItsScoresOrNone(string name)
    {
        var entry = ReplyCorpus.Named(name);

        var scores = ReplyCorpus.Scores(entry.Reply);

        entry.Allows(scores).Should().BeTrue("{0} was read", scores is null ? "nothing" : string.Join(", ", scores));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Read_AnyCulture_ReadsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = ReplyCorpus.All.Select(entry => Text(entry.Reply)).ToArray();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            ReplyCorpus.All.Select(entry => Text(entry.Reply)).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Read_WholeCorpus_HoldsNoWrongNumber()
    {
        var read = ReplyCorpus.All.Select(entry => (entry, Scores: ReplyCorpus.Scores(entry.Reply))).ToArray();

        var wrong = read.Where(pair => pair.entry.IsWrong(pair.Scores)).Select(pair => pair.entry.Name).ToArray();
        var unread = read.Count(pair => pair.Scores is null && pair.entry.Expected is not null);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read.Length} replies, {read.Count(pair => pair.Scores is not null)} read, {wrong.Length} wrong, {unread} readable ones not read"));
        wrong.Should().BeEmpty();
        read.Length.Should().BeGreaterThan(400);
    }

    [Theory]
    [MemberData(nameof(ReadNames))]
    public void Read_CutAnywhere_NeverGivesAnotherNumber(string name)
    {
        var entry = ReplyCorpus.Named(name);
        var whole = ReplyCorpus.Scores(entry.Reply);

        var cuts = Enumerable.Range(0, entry.Reply.Length).Select(length => ReplyCorpus.Scores(entry.Reply[..length]));

        cuts.Should().OnlyContain(scores => scores == null || scores.SequenceEqual(whole!));
    }

    private static string Text(string reply)
    {
        var reading = JudgementReader.Read(reply);
        return reading.IsReadable ? reading.Value.Score.ToString() : reading.Error;
    }
}
