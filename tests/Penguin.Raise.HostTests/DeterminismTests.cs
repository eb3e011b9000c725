namespace Penguin.Raise.HostTests;

/// <summary>The quickstart as a program of its own: the same seed, the same bytes, whatever the machine.</summary>
public sealed class DeterminismTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quickstart_SameSeedTwice_PrintsTheSameBytes()
    {
        var runs = new[] { await RunAsync("--seed", "3"), await RunAsync("--seed", "3") };

        runs[1].Should().Be(runs[0]);
        runs[0].Should().Contain("Personalized safety").And.Contain("simulated").And.Contain("One conversation");
    }

    [Fact]
    public async Task Quickstart_AnotherSeed_PrintsOtherBytes()
    {
        var (three, four) = (await RunAsync("--seed", "3"), await RunAsync("--seed", "4"));

        four.Should().NotBe(three);
    }

    [Theory]
    [InlineData("de_DE.UTF-8", "1,5")]
    [InlineData("tr_TR.UTF-8", "1,5")]
    [InlineData("ar_SA.UTF-8", "1٫5")]
    public async Task Quickstart_OtherCulture_PrintsTheSameBytes(string culture, string decimals)
    {
        // The culture must be there at all, or the test would show nothing.
        1.5.ToString("0.0", new System.Globalization.CultureInfo(culture[..5].Replace('_', '-'))).Should().Be(decimals);

        var (here, there) = (await InCultureAsync(null, "--seed", "3"), await InCultureAsync(culture, "--seed", "3"));

        there.Should().Be(here);
    }

    [Fact]
    public async Task Quickstart_OneAtATimeAndSixteen_PrintsTheSameBytes()
    {
        var (one, sixteen) = (await RunAsync("--seed", "3", "--concurrency", "1"), await RunAsync("--seed", "3", "--concurrency", "16"));

        sixteen.Should().Be(one);
    }

    private static Task<string> RunAsync(params string[] arguments) => InCultureAsync(null, arguments);

    private static async Task<string> InCultureAsync(string? culture, params string[] arguments)
    {
        var environment = culture is null ? [] : new (string, string?)[] { ("LANG", culture), ("LC_ALL", culture) };
        var run = await ProgramRun.StartAsync(Built.Quickstart, [.. arguments, "--limit", "40"], Token, environment);
        run.ExitCode.Should().Be(0, run.Error);
        return run.Output;
    }
}
