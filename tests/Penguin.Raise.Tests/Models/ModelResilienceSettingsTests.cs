using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelResilienceSettingsTests
{
    [Fact]
    public async Task UseModelResilience_Twice_RetriesDoNotMultiply()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(Failures.Named("500"));
        using var client = scripted.Behind(time, options => options.MaxRetries = 2).AsBuilder().ConfigureOptions(_ => { }).Build()
            .Behind(time, options => options.MaxRetries = 3);

        var act = () => time.RunAsync(client.AskAsync());

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Attempts.Should().Be(3);
        scripted.Requests.Should().HaveCount(3);
    }

    [Fact]
    public async Task GetResponse_LongestRetryAfterChangedAfterwards_HasNoEffect()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.HttpError(429, retryAfter: "45"), "well");
        var options = new ModelCallOptions();
        using var client = scripted.AsBuilder().UseModelResilience(options, time).Build();
        options.MaxRetryAfter = TimeSpan.Zero;

        var response = await time.RunAsync(client.AskAsync());

        response.Text.Should().Be("well");
    }

    [Fact]
    public async Task GetResponse_ClassifierAddedAfterwards_HasNoEffect()
    {
        var scripted = new ScriptedChatClient().Otherwise(Failures.Named("unknown"));
        var options = new ModelCallOptions();
        using var client = scripted.AsBuilder().UseModelResilience(options, Resilience.Clock()).Build();
        options.Classifiers.Add(_ => ModelFailureKind.InvalidRequest);

        var act = () => client.AskAsync();

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.Unknown);
    }
}
