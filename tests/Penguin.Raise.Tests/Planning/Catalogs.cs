namespace Penguin.Raise.Tests;

/// <summary>Catalogs of made-up attributes.</summary>
internal static class Catalogs
{
    public static AttributeCatalog Of(int attributes) => new(Enumerable.Range(0, attributes).Select(i => new UserAttribute { Name = Name(i), Question = "What is it?" }));

    public static string Name(int position) => $"a{position.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    public static int[] Positions(AttributeCatalog catalog, AcquisitionPath path) => [.. path.Attributes.Select(catalog.PositionOf)];
}
