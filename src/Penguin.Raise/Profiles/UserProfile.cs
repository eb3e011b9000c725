using System.Globalization;

namespace Penguin.Raise;

/// <summary>What is known about one person: a value state for each attribute of a catalog. Immutable and safe to share between threads.</summary>
/// <remarks>Privacy: <see cref="ToString"/> shows names of attributes, never values.</remarks>
public sealed class UserProfile : IEquatable<UserProfile>
{
    private readonly AttributeValue[] _values;

    /// <summary>Creates a profile in which nothing is known.</summary>
    /// <param name="catalog">The catalog; <see langword="null"/> for <see cref="AttributeCatalog.Penguin"/>.</param>
    public UserProfile(AttributeCatalog? catalog = null)
    {
        Catalog = catalog ?? AttributeCatalog.Penguin;
        _values = new AttributeValue[Catalog.Count];
        Array.Fill(_values, AttributeValue.Unknown);
    }

    private UserProfile(AttributeCatalog catalog, AttributeValue[] values)
    {
        Catalog = catalog;
        _values = values;
    }

    /// <summary>The catalog whose attributes the profile has.</summary>
    public AttributeCatalog Catalog { get; }

    /// <summary>The known values in catalog order.</summary>
    public IEnumerable<(UserAttribute Attribute, KnownValue Value)> Known
    {
        get
        {
            for (var i = 0; i < _values.Length; i++)
            {
                if (_values[i] is KnownValue known)
                {
                    yield return (Catalog[i], known);
                }
            }
        }
    }

    /// <summary>The number of known values.</summary>
    public int KnownCount => KnownSet.Count;

    /// <summary>The positions of the known values.</summary>
    internal AttributeSet KnownSet
    {
        get
        {
            var known = AttributeSet.Empty;
            for (var i = 0; i < _values.Length; i++)
            {
                known = _values[i] is KnownValue ? known.With(i) : known;
            }

            return known;
        }
    }

    /// <summary>What the profile holds for an attribute.</summary>
    /// <param name="name">The attribute's name, in any usual spelling.</param>
    /// <exception cref="ArgumentException">The catalog has no such attribute.</exception>
    public AttributeValue this[string name] => _values[Catalog.PositionOf(name)];

    /// <summary>What the profile holds at a position of the catalog.</summary>
    internal AttributeValue At(int position) => _values[position];

    /// <summary>The names of the attributes whose values are of one case, in catalog order.</summary>
    internal string[] NamesOf<TState>()
        where TState : AttributeValue
    {
        List<string>? names = null;
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] is TState)
            {
                (names ??= []).Add(Catalog[i].Name);
            }
        }

        return names is null ? [] : [.. names];
    }

    /// <summary>A copy with one attribute changed.</summary>
    /// <param name="name">The attribute's name, in any usual spelling.</param>
    /// <param name="value">The new state.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The catalog has no such attribute, or the attribute is closed and does not list the value.</exception>
    public UserProfile With(string name, AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var position = Catalog.PositionOf(name);
        var values = (AttributeValue[])_values.Clone();
        values[position] = Checked(Catalog[position], value);
        return new UserProfile(Catalog, values);
    }

    /// <summary>A copy with one known value, given by the host.</summary>
    /// <param name="name">The attribute's name, in any usual spelling.</param>
    /// <param name="text">The value, 1 to 1000 characters.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">As for the other overload, or a blank or too long text.</exception>
    public UserProfile With(string name, string text) => With(name, new KnownValue(text));

    /// <summary>A copy in which only the named attributes keep their state; all others are unknown.</summary>
    /// <param name="names">Names, in any usual spelling.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The catalog lacks one of them.</exception>
    public UserProfile Only(params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var values = new AttributeValue[Catalog.Count];
        Array.Fill(values, AttributeValue.Unknown);
        foreach (var name in names)
        {
            var position = Catalog.PositionOf(name);
            values[position] = _values[position];
        }

        return new UserProfile(Catalog, values);
    }

    /// <summary>The same values under a catalog of the same fingerprint, whose wordings and permissions then hold.</summary>
    internal UserProfile Under(AttributeCatalog catalog) => new(catalog, _values);

    /// <inheritdoc/>
    public bool Equals(UserProfile? other) =>
        other is not null && other.Catalog.Fingerprint == Catalog.Fingerprint && _values.AsSpan().SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UserProfile);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The names of the attributes that are known; never a value.</summary>
    /// <returns>For example <c>UserProfile (2 of 10 known: Age, Emotional State)</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"UserProfile ({KnownCount} of {Catalog.Count} known{(KnownCount == 0 ? "" : ": ")}{string.Join(", ", Known.Select(pair => pair.Attribute.Name))})");

    private static AttributeValue Checked(UserAttribute attribute, AttributeValue value)
    {
        IEnumerable<KnownValue> texts = value switch
        {
            KnownValue known => [known],
            ConflictedValue conflicted => [conflicted.First, conflicted.Second],
            _ => [],
        };
        return attribute.IsClosed && texts.Any(known => !attribute.Values.Contains(known.Text, StringComparer.OrdinalIgnoreCase))
            ? throw new ArgumentException(
                $"The value given for '{attribute.Name}' is not one of its closed set: {string.Join(", ", attribute.Values)}. (The value is not shown.)", nameof(value))
            : value;
    }
}
