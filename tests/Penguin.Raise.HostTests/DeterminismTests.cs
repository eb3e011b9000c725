namespace Penguin.Raise.HostTests;

/// <summary>The quickstart as a program of its own: the same seed, the same bytes, whatever the machine.</summary>
public sealed class DeterminismTests(DeterminismTests.SeedThree first) : IClassFixture<DeterminismTests.SeedThree>
{
    [Fact]
    public async Task Quickstart_SameSeedAgain_PrintsTheSameBytes()
    {
        var again = await RunAsync(null, "--seed", "3");

        again.Should().Be(first.Output);
        again.Should().Contain("Personalized safety").And.Contain("simulated").And.Contain("One conversation");
    }

    [Fact]
    public async Task Quickstart_AnotherSeed_PrintsOtherBytes()
    {
        var other = await RunAsync(null, "--seed", "4");

        other.Should().NotBe(first.Output);
    }

    [Theory]
    [InlineData("de_DE.UTF-8", "1,5")]
    [InlineData("tr_TR.UTF-8", "1,5")]
    [InlineData("ar_SA.UTF-8", "1٫5")]
    public async Task Quickstart_OtherCulture_PrintsTheSameBytes(string culture, string decimals)
    {
        // The culture must be there at all, or the test would show nothing.
        1.5.ToString("0.0", new System.Globalization.CultureInfo(culture[..5].Replace('_', '-'))).Should().Be(decimals);

        var there = await RunAsync(culture, "--seed", "3");

        there.Should().Be(first.Output);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("16")]
    public async Task Quickstart_OtherConcurrency_PrintsTheSameBytes(string concurrency)
    {
        var output = await RunAsync(null, "--seed", "3", "--concurrency", concurrency);

        output.Should().Be(first.Output);
    }

    private static async Task<string> RunAsync(string? culture, params string[] arguments)
    {
        var environment = culture is null ? [] : new (string, string?)[] { ("LANG", culture), ("LC_ALL", culture) };
        var run = await ProgramRun.StartAsync(Built.Quickstart, [.. arguments, "--limit", "40"], TestContext.Current.CancellationToken, environment);
        run.ExitCode.Should().Be(0, run.Error);
        return run.Output;
    }

    /// <summary>The run that the others are compared with.</summary>
    public sealed class SeedThree : IAsyncLifetime
    {
        public string Output { get; private set; } = "";

        public async ValueTask InitializeAsync() => Output = await RunAsync(null, "--seed", "3");

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
