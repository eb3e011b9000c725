namespace Penguin.Raise.Tests;

public class PriceTableTests
{
    private const string Table = """{"schemaVersion":1,"date":"2030-01-31","currency":"EUR","perTokens":1000000,"models":[{"model":"m","input":2,"cachedInput":0.5,"output":8},{"model":"n","input":1,"output":1}]}""";

    [Fact]
    public void Default_Prices_AreReadAndDated()
    {
        var table = PriceTable.Default;

        (table.Currency, table.Date.Year).Should().Be(("USD", 2026));
        table.Models.Should().HaveCountGreaterThan(20).And.OnlyContain(price => price.Input > 0 && price.Output > price.Input && (price.CachedInput ?? 0) < price.Input);
    }

    [Theory]
    [InlineData("gpt-4o", 2.5)]
    [InlineData("GPT-4o", 2.5)]
    [InlineData("gpt-4o-2024-08-06", 2.5)]
    [InlineData("gpt-4o-2024-05-13", 5.0)]
    [InlineData("claude-sonnet-4-20250514", 3.0)]
    [InlineData("gpt-4o-mini", 0.15)]
    [InlineData("gpt-4o-audio", null)]
    [InlineData("gpt-4o-2024", null)]
    [InlineData("qwen3", null)]
    [InlineData(null, null)]
    public void TryGet_Name_IsFoundWithAndWithoutItsDate(string? model, double? input)
    {
        PriceTable.Default.TryGet(model, out var price);

        price?.Input.Should().Be((decimal)input!.Value);
        (price is null).Should().Be(input is null);
    }

    [Fact]
    public void Cost_OfKnownModel_CountsCachedInputApart()
    {
        var usage = new ModelUsage(3, 1_000_000, 500_000) { CachedInputTokens = 400_000, ReasoningTokens = 100_000 };

        PriceTable.Parse(Table).Cost("m", usage).Should().Be((0.6m * 2) + (0.4m * 0.5m) + (0.5m * 8));
    }

    [Fact]
    public void Cost_OfEstimatedTokens_Counts() =>
        PriceTable.Parse(Table).Cost("n", new ModelUsage(1, 0, 0) { EstimatedInputTokens = 500_000, EstimatedOutputTokens = 250_000 }).Should().Be(0.75m);

    [Fact]
    public void Cost_OfUnknownModel_IsMissingAndNotZero() => PriceTable.Default.Cost("nobody/nothing", new ModelUsage(1, 10, 10)).Should().BeNull();

    [Fact]
    public void With_Price_AddsOrReplacesInACopy()
    {
        var table = PriceTable.Parse(Table);

        var changed = table.With(new ModelPrice("M", 4, 4)).With(new ModelPrice("local", 0, 0));

        changed.Models.Select(price => price.Model).Should().Equal("M", "local", "n");
        (changed.Cost("m", new ModelUsage(1, 1_000_000, 0)), changed.Cost("local", new ModelUsage(1, 1, 1)), table.Models.Count).Should().Be((4m, 0m, 2));
    }

    [Theory]
    [InlineData("1000000", "1000")]
    [InlineData("2030-01-31", "31.1.2030")]
    [InlineData("EUR", " ")]
    [InlineData("\"input\":2", "\"input\":-2")]
    [InlineData("\"n\"", "\"M\"")]
    [InlineData("\"n\"", "\"\"")]
    [InlineData("\"schemaVersion\":1", "\"schemaVersion\":2")]
    [InlineData("}]}", "}")]
    public void Parse_Fault_IsRefused(string whole, string faulty)
    {
        var parse = () => PriceTable.Parse(Table.Replace(whole, faulty, StringComparison.Ordinal));

        parse.Should().Throw<DocumentFormatException>().Which.Kind.Should().Be("price table");
    }

    [Fact]
    public void FromFile_Table_IsRead()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, Table);

        var table = PriceTable.FromFile(path);

        (table.Currency, table.Date, table.Models.Count).Should().Be(("EUR", new DateOnly(2030, 1, 31), 2));
        File.Delete(path);
    }
}
