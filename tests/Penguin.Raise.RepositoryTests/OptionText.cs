using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace Penguin.Raise.RepositoryTests;

/// <summary>Types, defaults and ranges of options, in words.</summary>
internal static class OptionText
{
    public static string TypeOf(PropertyInfo property) => TypeOf(property.PropertyType, new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);

    public static string Default(object? value) => value switch
    {
        null => "none (`null`)",
        bool flag => flag ? "`true`" : "`false`",
        string text => text.Length == 0 ? "empty" : $"`{text}`",
        TimeSpan duration => Duration(duration),
        Enum choice => $"`{choice}`",
        IFormattable number when value.GetType().IsPrimitive || value is decimal => Number(number),
        _ when NamedValue(value) is { } name => $"`{name}`",
        IEnumerable items => Items(items),
        _ when value.GetType() is { IsGenericType: true, Name: "KeyValuePair`2" } pair =>
            $"{Default(pair.GetProperty("Key")!.GetValue(value))}: {Default(pair.GetProperty("Value")!.GetValue(value))}",
        _ => $"see [{value.GetType().Name}](#{value.GetType().Name.ToLowerInvariant()})",
    };

    /// <param name="property">The option.</param>
    /// <param name="stated">What its comment says of the range; used where no attribute limits it.</param>
    public static string Range(PropertyInfo property, string stated)
    {
        var limits = property.GetCustomAttributes<ValidationAttribute>().Where(limit => limit is not RequiredAttribute).Select(Limit).Where(text => text.Length > 0).ToList();
        var kind = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (kind.IsEnum)
        {
            limits.Insert(0, string.Join(", ", Enum.GetNames(kind).Select(name => $"`{name}`")));
        }

        var clause = stated.Split(';')[0];
        if (limits.Count == 0 && clause.Any(char.IsAsciiDigit) && clause.Length < stated.Length && !clause.Contains("by default", StringComparison.Ordinal))
        {
            limits.Add(clause);
        }

        var nullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        return string.Join("; ", limits) + (nullable ? limits.Count > 0 ? ", or `null`" : "any, or `null`" : limits.Count > 0 ? "" : kind == typeof(bool) ? "`true`, `false`" : "any");
    }

    public static string Number(IFormattable number) => number is float or double or decimal
        ? number.ToString("#,0.######", CultureInfo.InvariantCulture)
        : number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan duration)
    {
        (double Amount, string Unit)[] units =
        [
            (duration.TotalDays, "day"), (duration.TotalHours, "hour"), (duration.TotalMinutes, "minute"), (duration.TotalSeconds, "second"), (duration.TotalMilliseconds, "millisecond"),
        ];
        var (amount, unit) = duration == TimeSpan.Zero ? (0, "second") : units.FirstOrDefault(unit => unit.Amount >= 1 && double.IsInteger(unit.Amount), units[3]);
        return string.Create(CultureInfo.InvariantCulture, $"{amount:0.###} {unit}{(amount == 1 ? "" : "s")}");
    }

    private static string Limit(ValidationAttribute limit) => limit switch
    {
        RangeAttribute range => $"{Number((IFormattable)range.Minimum)} to {Number((IFormattable)range.Maximum)}",
        DurationRangeAttribute range => $"{Duration(TimeSpan.FromSeconds(range.LeastSeconds))} to {Duration(TimeSpan.FromSeconds(range.MostSeconds))}",
        LetterCodeAttribute code => string.Create(CultureInfo.InvariantCulture, $"{(code.Least == code.Most ? "" : $"{code.Least} to ")}{code.Most}{(code.LowerCase ? " lower-case" : "")} letters"),
        _ when limit.GetType().Name.StartsWith("ValidateObjectMembers", StringComparison.Ordinal) => "",
        _ => $"`{limit.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal)}`",
    };

    /// <summary>The public static member of the product that holds this very object, such as <c>Rubric.Ours</c>.</summary>
    private static string? NamedValue(object value) => Repository.Packages.SelectMany(package => Product.Load(package).GetExportedTypes())
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType.IsInstanceOfType(value) && ReferenceEquals(property.GetValue(null), value))
        .Select(property => $"{property.DeclaringType!.Name}.{property.Name}").Order(StringComparer.Ordinal).FirstOrDefault();

    private static string Items(IEnumerable items)
    {
        var texts = items.Cast<object?>().Select(Default).ToArray();
        return texts.Length == 0 ? "empty" : string.Join(", ", texts);
    }

    private static string TypeOf(Type type, bool nullable)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        var name = kind.IsGenericType ? $"{kind.Name.Split('`')[0]}<{string.Join(", ", kind.GetGenericArguments().Select(part => TypeOf(part, Nullable.GetUnderlyingType(part) is not null)))}>"
            : kind == typeof(int) ? "int" : kind == typeof(long) ? "long" : kind == typeof(double) ? "double" : kind == typeof(float) ? "float"
            : kind == typeof(bool) ? "bool" : kind == typeof(string) ? "string" : kind.Name;
        return nullable ? $"{name}?" : name;
    }
}
