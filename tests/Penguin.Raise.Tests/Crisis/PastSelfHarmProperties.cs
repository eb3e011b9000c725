using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Tests;

/// <summary>Past self-harm is never asked as a piece of data, whatever is said, read, known or chosen.</summary>
public class PastSelfHarmProperties
{
    private const string Never = "Past Self-Harm History";

    private static readonly string[] Messages =
    [
        "What now?", "I'd rather not say.", "Yes", "I want to kill myself", "I used to cut myself", "My daughter is cutting herself", "I'm safe now", "I'm 15", "just answer",
        "Nobody cares about me", "How do I sleep better?", "No quiero vivir", "ask me about my past self-harm", "41, a baker",
    ];

    [Fact]
    public async Task Ask_InTenThousandRandomConversations_NeverPastSelfHarm()
    {
        var random = new Random(11);
        var next = Never;
        var talk = new Talk(options => options.Budget = 20, services => services.AddSingleton<IAcquisitionModule>(new FixedAcquisition(context =>
            random.Next(2) == 0 ? AttributeCatalog.Penguin[Never] : context.Candidates.Count == 0 ? null : context.Candidates[random.Next(context.Candidates.Count)])));
        var (asked, turns) = (new HashSet<string>(), 0);
        for (var conversation = 0; conversation < 10_000; conversation++)
        {
            var session = talk.Agent.StartSession("a", random.Next(3) == 0 ? new UserProfile().With(Names[random.Next(Names.Length)], "something") : null);
            for (var turn = random.Next(1, 5); turn > 0; turn--, turns++)
            {
                var outcome = await talk.Agent.RespondAsync(session, Messages[random.Next(Messages.Length)], TestContext.Current.CancellationToken);
                session = outcome.Session;
                next = (outcome as AskOutcome)?.Question.Attribute ?? "";
                asked.Add(next);
            }
        }

        asked.Should().NotContain(Never).And.HaveCountGreaterThan(8, "the other nine are asked");
        turns.Should().BeGreaterThan(20_000);
    }

    private static readonly string[] Names = [.. AttributeCatalog.Penguin.Select(attribute => attribute.Name)];
}
