namespace Penguin.Raise;

/// <summary>Tests that need more than the SDK run only where <c>.ci/run</c> has prepared the machine.</summary>
internal static class Services
{
    public const string Variable = "PENGUIN_SERVICES";

    /// <summary>The mock-llm program, as <c>.ci/run</c> installs it. Call <see cref="Require"/> first.</summary>
    public static string MockLlm => Environment.GetEnvironmentVariable("PENGUIN_MOCK_LLM")
        ?? throw new InvalidOperationException("PENGUIN_MOCK_LLM does not name the mock-llm program: run the tests with .ci/run.");

    /// <summary>Skips the test, with the reason, unless the services are there.</summary>
    public static void Require(string what) => Xunit.Assert.SkipUnless(
        Environment.GetEnvironmentVariable(Variable) == "1", $"Needs {what}: set {Variable}=1 where that can be had, or use .ci/run.");
}
