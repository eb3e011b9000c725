using System.Globalization;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ManySessionsTests
{
    private const int Sessions = 10_000;

    [Fact]
    public async Task Respond_TenThousandSessionsAtATime_NoTurnIsLostAndEachStateIsItsOwn()
    {
        var ended = TestContext.Current.CancellationToken;
        var (talk, store) = (new Talk(), new InMemoryRaiseSessionStore());
        talk.Model.Otherwise(ModelStage.ReadTurn, ScriptedReply.From(request => Talk.Reading(0, Talk.Fact("Profession", $"work of {Message(request)}"))));
        foreach (var turn in new[] { "first", "second" })
        {
            var gate = talk.Model.HoldCalls();
            var turns = Enumerable.Range(0, Sessions).Select(i => talk.Agent.RespondAsync(store, Name(i), $"{turn} of {Name(i)}", ended)).ToArray();
            await gate.WhenWaitingAsync(Sessions, ended);
            gate.Open();
            (await Task.WhenAll(turns)).Should().OnlyContain(outcome => outcome.IsSaved && outcome is AskOutcome);
        }

        var held = await Task.WhenAll(Enumerable.Range(0, Sessions).Select(i => store.LoadAsync(Name(i), ended)));

        held.Index().Where(pair => !IsOwn(pair.Item!, Name(pair.Index))).Should().BeEmpty();
    }

    private static string Name(int number) => number.ToString("D5", CultureInfo.InvariantCulture);

    private static string Message(ScriptedRequest request) => request.Document!.Value.GetProperty("message").GetString()!;

    private static bool IsOwn(StoredSession stored, string name) => stored.Version == 2 && stored.Session is { Turns: 2, QuestionsAsked: 2 } session && session.Id == name
        && session.Query == $"first of {name}" && session.Profile["Profession"] is ConflictedValue both && both.First.Text == $"work of first of {name}" && both.Second.Text == $"work of second of {name}";
}
