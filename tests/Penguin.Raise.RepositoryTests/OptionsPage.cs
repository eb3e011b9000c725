using System.Globalization;
using System.Reflection;
using System.Text;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Writes docs/options.md: a table for every public options type of the product, from its real defaults, ranges and comments.</summary>
internal static class OptionsPage
{
    public static IEnumerable<Type> Types => Repository.Packages.SelectMany(package => Product.Load(package).GetExportedTypes())
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type is { IsClass: true, IsAbstract: false })
        .OrderBy(type => type.Assembly.GetName().Name, StringComparer.Ordinal).ThenBy(type => type.Name, StringComparer.Ordinal);

    public static string Write()
    {
        var page = new StringBuilder("""
            # Options

            Every option, its default and its range, package by package. This page is written from the code and compared with it by a test:
            change the code, then run the tests once with `PENGUIN_UPDATE_GOLDEN=1`. With `AddRaise`, values out of their range stop the host at its start, and one message
            lists all of them; what is built by hand checks its options when it is built or run.

            """.ReplaceLineEndings("\n"));
        foreach (var type in Types)
        {
            page.Append(Section(type));
        }

        return page.ToString();
    }

    private static string Section(Type type)
    {
        var comments = DocComments.Of(type.Assembly);
        var defaults = Activator.CreateInstance(type)!;
        var section = new StringBuilder($"\n## {type.Name}\n\nPackage `{type.Assembly.GetName().Name}`. {comments.Summary(type)}\n\n| option | type | default | range | meaning |\n| --- | --- | --- | --- | --- |\n");
        foreach (var property in Properties(type))
        {
            section.Append(CultureInfo.InvariantCulture, $"| `{property.Name}` | `{OptionText.TypeOf(property)}` | {OptionText.Default(property.GetValue(defaults))} | {OptionText.Range(property, comments.Value(property))} | {comments.Meaning(property)} |\n");
        }

        return section.ToString();
    }

    /// <summary>In the order in which they are written in the source.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken);
}
