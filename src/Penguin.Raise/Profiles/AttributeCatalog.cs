using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Penguin.Raise;

/// <summary>The ordered attributes that a host works with. Immutable and safe to share between threads.</summary>
/// <remarks>Names are matched without regard to case, spaces, hyphens and underscores.</remarks>
public sealed class AttributeCatalog : IReadOnlyList<UserAttribute>
{
    /// <summary>The most attributes a catalog may hold.</summary>
    public const int MaxCount = 64;

    /// <summary>The built-in sentence that says that a question need not be answered.</summary>
    public const string DefaultDeclineHint = "You don't have to say; then I will answer as well as I can without it.";

    private readonly UserAttribute[] _attributes;
    private readonly Dictionary<string, int> _positions;

    /// <summary>Creates a catalog.</summary>
    /// <param name="attributes">1 to 64 attributes with different names; their order is kept.</param>
    /// <param name="declineHint">Told with each question: that it need not be answered. <see langword="null"/> for <see cref="DefaultDeclineHint"/>, in English.</param>
    /// <exception cref="ArgumentException">No or too many attributes, a name given twice, a name without a letter or digit, a cost that is not
    /// above 0, or a closed attribute without values; the message says which.</exception>
    public AttributeCatalog(IEnumerable<UserAttribute> attributes, string? declineHint = null)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        _attributes = [.. attributes];
        DeclineHint = string.IsNullOrWhiteSpace(declineHint) ? DefaultDeclineHint : declineHint;
        if (_attributes.Length is 0 or > MaxCount)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A catalog holds 1 to {MaxCount} attributes; {_attributes.Length} were given."), nameof(attributes));
        }

        _positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _attributes.Length; i++)
        {
            var key = CheckedKey(_attributes[i], i);
            if (!_positions.TryAdd(key, i))
            {
                throw new ArgumentException(
                    $"The attribute '{_attributes[i].Name}' is given twice (names are compared without case, spaces, hyphens and underscores).", nameof(attributes));
            }
        }

        // Most look-ups are by the very name. It cannot be the key of another attribute: both would have the same key then.
        for (var i = 0; i < _attributes.Length; i++)
        {
            _positions.TryAdd(_attributes[i].Name, i);
        }

        Fingerprint = ComputeFingerprint();
    }

    /// <summary>The ten attributes of the PENGUIN benchmark. Their value sets are suggestions: any text is read.</summary>
    /// <value>In this order: Age, Gender, Marital Status, Profession, Economic Status, Education Level, Health Status, Mental Health Status,
    /// Past Self-Harm History (never asked), Emotional State.</value>
    public static AttributeCatalog Penguin { get; } = new(PenguinAttributes.All);

    /// <summary>The number of attributes, 1 to 64.</summary>
    public int Count => _attributes.Length;

    /// <summary>Told with each question: that it need not be answered.</summary>
    public string DeclineHint { get; }

    /// <summary>Identifies names, order and closed value sets: 16 hexadecimal digits. Wordings of questions do not enter.</summary>
    public string Fingerprint { get; }

    /// <summary>The attribute at a position.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public UserAttribute this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _attributes.Length);
            return _attributes[index];
        }
    }

    /// <summary>The attribute of a name.</summary>
    /// <param name="name">The name, in any usual spelling.</param>
    /// <exception cref="ArgumentException">The catalog has no such attribute; the message lists those it has.</exception>
    public UserAttribute this[string name] => _attributes[PositionOf(name)];

    /// <summary>Finds an attribute by name.</summary>
    /// <param name="name">The name, in any usual spelling.</param>
    /// <param name="attribute">The attribute, where found.</param>
    /// <returns>Whether the catalog has it.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out UserAttribute? attribute)
    {
        ArgumentNullException.ThrowIfNull(name);
        var found = TryGetPosition(name, out var position);
        attribute = found ? _attributes[position] : null;
        return found;
    }

    /// <inheritdoc/>
    public IEnumerator<UserAttribute> GetEnumerator() => ((IEnumerable<UserAttribute>)_attributes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of attributes and the fingerprint.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"AttributeCatalog ({Count} attributes, {Fingerprint})");

    internal int PositionOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryGetPosition(name, out var position)
            ? position
            : throw new ArgumentException($"The catalog has no attribute '{name}'. It has: {string.Join(", ", _attributes.Select(a => a.Name))}.", nameof(name));
    }

    private bool TryGetPosition(string name, out int position) => _positions.TryGetValue(name, out position) || _positions.TryGetValue(AttributeNames.Key(name), out position);

    private static string CheckedKey(UserAttribute? attribute, int position)
    {
        var at = position.ToString(CultureInfo.InvariantCulture);
        if (attribute is null)
        {
            throw new ArgumentException($"The attribute at position {at} is null.", nameof(attribute));
        }

        var key = AttributeNames.Key(attribute.Name ?? "");
        if (key.Length == 0)
        {
            throw new ArgumentException($"The attribute at position {at} has no letter or digit in its name.", nameof(attribute));
        }

        if (string.IsNullOrWhiteSpace(attribute.Question))
        {
            throw new ArgumentException($"The attribute '{attribute.Name}' has no question.", nameof(attribute));
        }

        if (!(attribute.Cost > 0) || double.IsInfinity(attribute.Cost))
        {
            throw new ArgumentException($"The cost of the attribute '{attribute.Name}' must be a number above 0.", nameof(attribute));
        }

        return attribute is { IsClosed: true, Values.Count: 0 }
            ? throw new ArgumentException($"The attribute '{attribute.Name}' is closed but lists no values.", nameof(attribute))
            : key;
    }

    private string ComputeFingerprint()
    {
        var text = new StringBuilder();
        foreach (var attribute in _attributes)
        {
            text.Append(AttributeNames.Key(attribute.Name)).Append('\n');
            foreach (var value in attribute.IsClosed ? attribute.Values : [])
            {
                text.Append('=').Append(value).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}
