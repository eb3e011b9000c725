using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Penguin.Raise.RepositoryTests;

/// <summary>The documentation file of an assembly, as plain text for Markdown tables.</summary>
internal sealed partial class DocComments
{
    private readonly Dictionary<string, XElement> _members;

    private DocComments(XDocument document) => _members = document.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    public static DocComments Of(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(Product.PathOf(assembly.GetName().Name!), ".xml")));

    public string Summary(Type type) => Part($"T:{type.FullName}", "summary");

    public string Summary(Enum value) => Part($"F:{value.GetType().FullName}.{value}", "summary");

    public string Summary(FieldInfo field) => Part($"F:{field.DeclaringType!.FullName}.{field.Name}", "summary");

    /// <summary>What the property is for, what its special values mean, and what a larger one costs.</summary>
    public string Meaning(PropertyInfo property) =>
        string.Join(' ', new[] { Part(NameOf(property), "summary"), AfterDefault(Value(property)), Part(NameOf(property), "remarks") }.Where(text => text.Length > 0));

    /// <summary>The stated range and default.</summary>
    public string Value(PropertyInfo property) => Part(NameOf(property), "value");

    private static string NameOf(PropertyInfo property) => $"P:{property.DeclaringType!.FullName}.{property.Name}";

    // "0 to 10; 3 by default. 0 switches retries off." has its range and default in columns of their own.
    private static string AfterDefault(string value)
    {
        const string Mark = " by default";
        var tail = value.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at ? value[(at + Mark.Length)..] : "";
        var rest = tail.TrimStart(' ', ',', ';', '.', ':');
        return rest.Length == 0 ? "" : tail[0] == ':' ? $"By default: {rest}" : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    private string Part(string member, string part) => _members.TryGetValue(member, out var found) && found.Element(part) is { } element
        ? Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal)
        : "";

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => $"`{Short(see.Attribute("langword")?.Value ?? see.Attribute("cref")?.Value ?? see.Value)}`",
        XElement { Name.LocalName: "c" or "paramref" or "typeparamref" } code => $"`{code.Attribute("name")?.Value ?? code.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    // "P:Penguin.Raise.Rubric.Ours" is shown as "Rubric.Ours", a type by its name.
    private static string Short(string reference)
    {
        if (reference.Length < 2 || reference[1] != ':')
        {
            return reference;
        }

        var parts = reference[2..].Split('(')[0].Split('.');
        return reference[0] == 'T' ? parts[^1] : string.Join('.', parts[^2..]);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
