using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelResilienceRetryTests
{
    [Theory]
    [InlineData("429", ModelFailureKind.RateLimited)]
    [InlineData("500", ModelFailureKind.ServerError)]
    [InlineData("503", ModelFailureKind.ServerError)]
    [InlineData("408", ModelFailureKind.ServerError)]
    [InlineData("409", ModelFailureKind.ServerError)]
    [InlineData("529", ModelFailureKind.Overloaded)]
    [InlineData("http exception 503", ModelFailureKind.ServerError)]
    [InlineData("refused", ModelFailureKind.Unreachable)]
    [InlineData("socket", ModelFailureKind.Unreachable)]
    [InlineData("lost", ModelFailureKind.Unreachable)]
    [InlineData("aggregate", ModelFailureKind.Unreachable)]
    [InlineData("own time-out", ModelFailureKind.Timeout)]
    [InlineData("no json", ModelFailureKind.Malformed)]
    [InlineData("empty", ModelFailureKind.EmptyReply)]
    [InlineData("blank", ModelFailureKind.EmptyReply)]
    public async Task GetResponse_TransientFailure_IsSentAgainAsOftenAsStated(string failure, ModelFailureKind kind)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient().Otherwise(Failures.Named(failure));
        using var client = scripted.Behind(time, options => options.MaxRetries = 2);

        var act = () => time.RunAsync(client.AskAsync());

        var thrown = (await act.Should().ThrowAsync<ModelCallException>()).Which;
        thrown.Kind.Should().Be(kind);
        thrown.Attempts.Should().Be(3);
        scripted.Requests.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("400", ModelFailureKind.InvalidRequest)]
    [InlineData("413", ModelFailureKind.PayloadTooLarge)]
    [InlineData("402", ModelFailureKind.QuotaExceeded)]
    [InlineData("422", ModelFailureKind.InvalidRequest)]
    [InlineData("401", ModelFailureKind.Unauthorized)]
    [InlineData("403", ModelFailureKind.Unauthorized)]
    [InlineData("404", ModelFailureKind.NotFound)]
    [InlineData("unknown", ModelFailureKind.Unknown)]
    public async Task GetResponse_LastingFailure_IsNotSentAgain(string failure, ModelFailureKind kind)
    {
        var scripted = new ScriptedChatClient().Otherwise(Failures.Named(failure));
        using var client = scripted.Behind(Resilience.Clock());

        var act = () => client.AskAsync();

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(kind);
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task GetResponse_FailsThenSucceeds_ReplyTellsTheAttempts()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(Failures.Named("500"), Failures.Named("empty"), "well");
        using var client = scripted.Behind(time);

        var response = await time.RunAsync(client.AskAsync());

        response.Text.Should().Be("well");
        response.AdditionalProperties![ResilientChatClient.AttemptsProperty].Should().Be(3);
    }

    [Fact]
    public async Task GetResponse_ScriptRunsOut_IsNotTakenForATransientFailure()
    {
        var scripted = new ScriptedChatClient();
        using var client = scripted.Behind(Resilience.Clock());

        var act = () => client.AskAsync();

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Cause.Should().Be(nameof(ScriptExhaustedException));
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task GetResponse_RetryAfterInSeconds_WaitsJustThatLong()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.HttpError(429, retryAfter: "45"), "well");
        using var client = scripted.Behind(time);
        var call = client.AskAsync();

        time.Advance(44.9);
        var before = scripted.Requests.Count;
        time.Advance(0.1);

        (await call).Text.Should().Be("well");
        before.Should().Be(1);
    }

    [Fact]
    public async Task GetResponse_RetryAfterAsDate_WaitsUntilThen()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.HttpError(503, retryAfter: "Tue, 01 Jan 2030 00:01:30 GMT"), "well");
        using var client = scripted.Behind(time);
        var call = client.AskAsync();

        time.Advance(89.9);
        var before = scripted.Requests.Count;
        time.Advance(0.1);

        (await call).Text.Should().Be("well");
        before.Should().Be(1);
    }

    [Fact]
    public async Task GetResponse_RetryAfterIsOver_IsSentAgainAtOnce()
    {
        var scripted = new ScriptedChatClient(ScriptedReply.HttpError(503, retryAfter: "Mon, 31 Dec 2029 23:59:00 GMT"), "well");
        using var client = scripted.Behind(Resilience.Clock());

        var response = await client.AskAsync();

        response.Text.Should().Be("well");
    }

    [Theory]
    [InlineData("120", 2)]
    [InlineData("121", 1)]
    public async Task GetResponse_RetryAfterAtTheLimit_IsObeyedAndBeyondItGivesUp(string seconds, int requests)
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(ScriptedReply.HttpError(429, retryAfter: seconds)).Otherwise(ScriptedReply.HttpError(400));
        using var client = scripted.Behind(time, options => options.MaxRetryAfter = TimeSpan.FromMinutes(2));
        var call = client.AskAsync();

        time.Advance(120);
        var act = () => call;

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Attempts.Should().Be(requests);
        scripted.Requests.Should().HaveCount(requests);
    }

    [Fact]
    public async Task GetResponse_RetryAfterTooLong_FailureTellsTheWait()
    {
        using var client = new ScriptedChatClient(ScriptedReply.HttpError(429, retryAfter: "3600")).Behind(Resilience.Clock());

        var act = () => client.AskAsync();

        var thrown = (await act.Should().ThrowAsync<ModelCallException>()).Which;
        thrown.RetryAfter.Should().Be(TimeSpan.FromHours(1));
        thrown.Message.Should().Contain("HTTP 429").And.Contain("wait 3600 s").And.Contain("MaxConcurrency");
    }

    [Fact]
    public async Task GetResponse_NoRetryAfter_WaitsGrowAndStayBelowTheLongest()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient();
        List<double> at = [];
        scripted.Otherwise(ScriptedReply.From(_ =>
        {
            at.Add((time.GetUtcNow() - Resilience.Start).TotalSeconds);
            return Failures.Named("500");
        }));
        using var client = scripted.Behind(time, options => (options.MaxRetries, options.BaseDelay, options.MaxDelay) = (5, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)));

        await FluentActions.Awaiting(() => time.RunAsync(client.AskAsync(), 0.01)).Should().ThrowAsync<ModelCallException>();

        var waits = at.Skip(1).Zip(at, (later, earlier) => later - earlier).ToArray();
        waits.Should().HaveCount(5).And.OnlyContain(wait => wait > 0 && wait <= 4.02);
        waits[1].Should().BeGreaterThan(waits[0]);
        waits[^1].Should().BeApproximately(4, 0.02);
    }

    [Fact]
    public async Task GetResponse_NoRetries_FailsAtTheFirstFailure()
    {
        var scripted = new ScriptedChatClient().Otherwise(Failures.Named("500"));
        using var client = scripted.Behind(Resilience.Clock(), options => options.MaxRetries = 0);

        var act = () => client.AskAsync();

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Attempts.Should().Be(1);
        scripted.Requests.Should().HaveCount(1);
    }

    [Fact]
    public async Task GetResponse_HostClassifier_DecidesWhatIsSentAgain()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(Failures.Named("unknown"), Failures.Named("500"), "never reached");
        using var client = scripted.Behind(time, options =>
        {
            options.Classifiers.Add(failure => failure is NotSupportedException ? ModelFailureKind.ServerError : null);
            options.Classifiers.Add(_ => ModelFailureKind.InvalidRequest);
        });

        var act = () => time.RunAsync(client.AskAsync());

        (await act.Should().ThrowAsync<ModelCallException>()).Which.Kind.Should().Be(ModelFailureKind.InvalidRequest);
        scripted.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task GetResponse_InnerClientChangesTheOptions_NextAttemptAndCallerSeeTheOriginal()
    {
        var time = Resilience.Clock();
        var scripted = new ScriptedChatClient(Failures.Named("500"), "well");
        using var client = scripted.AsBuilder().ConfigureOptions(options => options.MaxOutputTokens = (options.MaxOutputTokens ?? 0) + 1).Build().Behind(time);
        var options = new ChatOptions();

        await time.RunAsync(client.GetResponseAsync("hello", options, TestContext.Current.CancellationToken));

        scripted.Requests.Select(request => request.Options!.MaxOutputTokens).Should().Equal(1, 1);
        options.MaxOutputTokens.Should().BeNull();
    }
}
