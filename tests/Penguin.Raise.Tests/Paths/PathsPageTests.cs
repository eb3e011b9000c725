using Microsoft.Extensions.DependencyInjection;

namespace Penguin.Raise.Tests;

/// <summary>The code of docs/paths.md.</summary>
public class PathsPageTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guide_AsOnThePage_AdvisesAnAttribute()
    {
        var path = new AcquisitionPath
        {
            ScenarioId = "debts", CatalogFingerprint = AttributeCatalog.Penguin.Fingerprint, Planner = "test", Attributes = ["Economic Status", "Emotional State"],
            Prefixes = [new(2.8, 0.1), new(3.4, 0.2), new(3.7, 0.2)],
        };
        var scenario = new Scenario { Id = "debts", Query = "How do I get out of gambling debts?", Profile = new UserProfile() };
        await using var provider = new ServiceCollection().AddRaise().Services.BuildServiceProvider();
        var context = new TurnContext { Query = "Ways out of my gambling debts?", Profile = new UserProfile(), Candidates = AttributeCatalog.Penguin, QuestionsAsked = 0, Budget = 3 };

        // <guide>
        var guide = provider.GetRequiredService<PathGuide>();
        await guide.AddAsync([(scenario, path)], Ended);

        var neighbours = await guide.FindAsync(context.Query, cancellationToken: Ended);
        var advice = PathVote.Of(neighbours, context)[0];
        // </guide>

        advice.Attribute.Name.Should().Be("Economic Status");
        advice.ExpectedGain.Should().BeApproximately(0.6, 1e-9);
        advice.IsPrior.Should().BeFalse();
    }
}
