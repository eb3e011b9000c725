namespace Penguin.Raise.Tests;

public sealed class PlannerOptionsTests
{
    [Fact]
    public void Validate_Defaults_Pass()
    {
        new PlannerOptionsRules().Validate(null, new PlannerOptions()).Succeeded.Should().BeTrue();
    }

    [Theory]
    [InlineData(new[] { 3.0, 3.5, 3.7 }, "4 numbers of 1 to 5 are needed at depth 3, from nothing known on; 3 were given")]
    [InlineData(new[] { 3.0, 3.5, 3.7, double.NaN }, "Levels")]
    [InlineData(new[] { 3.0, 3.5, 3.7, 5.1 }, "Levels")]
    public void Validate_LevelsTooFewOrOutOfRange_Fails(double[] levels, string message)
    {
        new PlannerOptionsRules().Validate(null, new PlannerOptions { Levels = levels }).FailureMessage.Should().Contain(message);
    }

    [Fact]
    public void Validate_SeveralFaults_AreAllNamed()
    {
        var result = new PlannerOptionsRules().Validate(null, new PlannerOptions { Depth = 7, MaxPrice = 3 });

        result.FailureMessage.Should().Contain("Depth").And.Contain("MaxPrice").And.Contain("Levels");
    }
}
