using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class ModelCallOptionsTests
{
    [Fact]
    public void UseModelResilience_ManySettingsOutOfRange_OneMessageListsAll()
    {
        var options = new ModelCallOptions
        {
            MaxRetries = 11, BaseDelay = TimeSpan.FromSeconds(-1), MaxDelay = TimeSpan.FromHours(2), MaxRetryAfter = TimeSpan.FromDays(2), AttemptTimeout = TimeSpan.Zero,
            TotalTimeout = TimeSpan.FromDays(2), MaxConcurrency = -1, BreakerFailureRatio = 1.5, BreakerMinimumThroughput = 1,
            BreakerSamplingDuration = TimeSpan.Zero, BreakDuration = TimeSpan.Zero,
        };

        var act = () => new ScriptedChatClient().AsBuilder().UseModelResilience(options).Build();

        act.Should().Throw<OptionsValidationException>().Which.Message.Should().ContainAll(
            "MaxRetries", "BaseDelay", "MaxDelay", "MaxRetryAfter", "AttemptTimeout", "TotalTimeout", "MaxConcurrency", "BreakerFailureRatio",
            "BreakerMinimumThroughput", "BreakerSamplingDuration", "BreakDuration");
    }

    [Fact]
    public void Validate_Defaults_AreValid()
    {
        var result = new ModelCallOptionsValidator().Validate(name: null, new ModelCallOptions());

        result.Succeeded.Should().BeTrue();
    }

    [Theory]
    [InlineData(0.01, true)]
    [InlineData(86400, true)]
    [InlineData(0.009, false)]
    [InlineData(86401, false)]
    public void Validate_AttemptTimeoutAtItsLimits_BothEndsAreAllowed(double seconds, bool valid)
    {
        var result = new ModelCallOptionsValidator().Validate(name: null, new ModelCallOptions { AttemptTimeout = TimeSpan.FromSeconds(seconds) });

        result.Succeeded.Should().Be(valid);
    }

    [Fact]
    public void Validate_EverythingSwitchedOff_IsValid()
    {
        var options = new ModelCallOptions { MaxRetries = 0, AttemptTimeout = null, TotalTimeout = null, MaxConcurrency = 0, BreakerFailureRatio = 0 };

        var result = new ModelCallOptionsValidator().Validate(name: null, options);

        result.Succeeded.Should().BeTrue();
    }

    [Fact]
    public async Task UseModelResilience_EverythingSwitchedOff_CallsStillPass()
    {
        using var client = new ScriptedChatClient("well").Behind(Resilience.Clock(), options =>
            (options.MaxRetries, options.AttemptTimeout, options.TotalTimeout, options.MaxConcurrency, options.BreakerFailureRatio) = (0, null, null, 0, 0));

        var response = await client.AskAsync();

        response.Text.Should().Be("well");
    }
}
