namespace Penguin.Raise.Tests;

public class AttributeNamesTests
{
    [Theory]
    [InlineData("marital_status", "Marital Status", true)]
    [InlineData("maritalStatus!", "MARITAL-STATUS", true)]
    [InlineData("marital", "marital status", false)]
    [InlineData("marital status", "marital", false)]
    [InlineData("age", "aga", false)]
    [InlineData("?", "!", false)]
    [InlineData("", "", false)]
    public void AreAlike_TwoSpellings_GoesByLettersAndDigits(string one, string other, bool alike) => AttributeNames.AreAlike(one, other).Should().Be(alike);

    [Fact]
    public void Key_LongName_IsWhole() => AttributeNames.Key(string.Concat(Enumerable.Repeat("Ab 1-", 100))).Should().Be(string.Concat(Enumerable.Repeat("ab1", 100)));
}
