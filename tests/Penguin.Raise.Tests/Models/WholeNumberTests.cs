using System.Text.Json;

namespace Penguin.Raise.Tests;

public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    [InlineData("\" 3 \"", 3)]
    [InlineData("0", 0)]
    [InlineData("5", 5)]
    [InlineData("6", null)]
    [InlineData("-1", null)]
    [InlineData("3.5", null)]
    [InlineData("3.00000000000000000000000000000000001", null)]
    [InlineData("3e0", null)]
    [InlineData("\"3.\"", null)]
    [InlineData("\"٣\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("true", null)]
    public void Read_Value_GivesWholeNumbersInRangeOnly(string json, int? expected) =>
        WholeNumber.Read(JsonElement.Parse(json), 0, 5).Should().Be(expected);
}
