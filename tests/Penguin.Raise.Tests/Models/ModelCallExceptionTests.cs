using System.Globalization;
using Microsoft.Extensions.AI;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelCallExceptionTests
{
    private const string Canary = "CANARY-7b1f";

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task GetResponse_ServerRepeatsThePrompt_MessageHoldsAdviceAndNothingOfIt(int status)
    {
        using var client = new ScriptedChatClient().Otherwise(ScriptedReply.HttpError(status, message: $"bad prompt {Canary}")).Behind(Resilience.Clock(), options => options.MaxRetries = 0);

        var act = () => client.GetResponseAsync($"prompt {Canary}", ModelStage.Judge.Stamp(new ChatOptions()), TestContext.Current.CancellationToken);

        var thrown = (await act.Should().ThrowAsync<ModelCallException>()).Which;
        thrown.ToString().Should().NotContain(Canary);
        thrown.InnerException.Should().BeNull();
        thrown.Message.Should().Contain("stage 'judge'").And.Contain("to scripted").And.Contain(string.Create(CultureInfo.InvariantCulture, $"HTTP {status}")).And.Contain("after 1 attempt.");
    }

    [Fact]
    public async Task Stream_FailsInTheMiddle_MessageHoldsNothingOfTheReply()
    {
        using var client = new ScriptedChatClient(ScriptedReply.Pieces([Canary], new IOException(Canary))).Behind(Resilience.Clock());

        var act = () => client.ReadAsync();

        (await act.Should().ThrowAsync<ModelCallException>()).Which.ToString().Should().NotContain(Canary);
    }

    [Fact]
    public void Message_EveryKind_AdvisesInItsOwnWords()
    {
        var messages = Enum.GetValues<ModelFailureKind>().Select(kind => new ModelCallException(kind).Message.Split("attempt. ")[1]);

        messages.Should().OnlyHaveUniqueItems().And.OnlyContain(advice => advice.Length > 20);
    }
}
