using Microsoft.Extensions.AI;
using Penguin.Raise.Replies;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

/// <summary>What becomes of every reply of the table, with a reader that is right: the plumbing is exact.</summary>
public class ReplyTableTests
{
    private static readonly IReadOnlyList<ReplyRow> Rows = ReplyTable.Load();

    public static TheoryData<string> Ids => [.. Rows.Select(row => row.Id)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Respond_ReplyOfTheTable_LeavesItsStateAtItsCost(string id)
    {
        var row = Rows.Single(row => row.Id == id);
        using var reader = new ScriptedChatClient().Otherwise(ModelStage.ReadTurn, (row.Reads ?? ReplyReading.Nothing).ToReply());

        var result = await new ReplyRun(reader).RunAsync(row, Token);

        result.Differences.Should().BeEmpty();
        result.Class.Should().Be(row.ExpectedClass);
        reader.Requests.Should().HaveCount(row.Reads is null ? 0 : 1, "what is plain in itself needs no model");
        KnownIn(result).Should().Equal(row.Expect.Where(pair => pair.Value.StartsWith("known: ", StringComparison.Ordinal)).ToDictionary(pair => pair.Key, pair => FirstOf(pair.Value)));
    }

    [Fact]
    public async Task Respond_ReplyOfTheTableInTheSimulatedUsersWords_IsReadBySimulatedReader()
    {
        using IChatClient simulated = new SimulatedChatClient(new SimulatedChatClientOptions { ReaderMissRate = 0 });
        var (run, rows) = (new ReplyRun(simulated), Rows.Where(row => row.Simulated).ToArray());

        var results = await Task.WhenAll(rows.Select(row => run.RunAsync(row, Token)));

        results.SelectMany(result => result.Differences.Select(difference => $"{result.Row}: {difference}")).Should().BeEmpty();
        rows.Should().HaveCountGreaterThan(10);
    }

    [Fact]
    public void Rows_OfTheTable_AreManyInAllLanguagesAndOfAllKinds()
    {
        string[] kinds =
        [
            "plain", "choice", "don't know", "does not apply", "skip", "why", "another question", "correction", "several facts", "contradiction", "just answer", "silence", "hostility", "negation", "number", "range", "typo",
            "idiom", "instruction", "other topic", "simulated",
        ];

        Rows.Count.Should().BeGreaterThanOrEqualTo(120);
        Rows.Select(row => row.Id).Should().OnlyHaveUniqueItems();
        Rows.GroupBy(row => row.Language).Should().HaveCount(6).And.OnlyContain(group => group.Count() >= 12);
        Rows.Select(row => row.Kind).Distinct().Should().BeEquivalentTo(kinds);
    }

    [Fact]
    public void Table_OfResults_CountsWhatWasExpectedAndSeen()
    {
        var (right, wrong) = (Rows.First(row => row.ExpectedClass == "declined"), Rows.First(row => row.ExpectedClass == "wish"));
        ReplyResult[] results = [new ReplyResult(right, "declined", [], new UserProfile()), new ReplyResult(wrong, "known", ["x"], new UserProfile())];

        var lines = ConfusionTable.Format(results).Split('\n');

        lines.Single(line => line.StartsWith("declined", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Should().Equal("0", "0", "1", "0", "0", "0", "0", "0", "0");
        lines.Single(line => line.StartsWith("wish", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Should().Equal("1", "0", "0", "0", "0", "0", "0", "0", "0");
        ConfusionTable.ByLanguage(results).Should().Be("en 1 of 2");
    }

    private static Dictionary<string, string> KnownIn(ReplyResult result) =>
        result.Profile.Known.Where(pair => pair.Value.Source != ValueSource.Host).ToDictionary(pair => pair.Attribute.Name, pair => pair.Value.Text);

    private static string FirstOf(string expected) => expected["known: ".Length..].Split('|')[0];
}
