using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Penguin.Raise.HostTests;

/// <summary>All objects of this library that can be reached from some through public properties.</summary>
internal sealed class ObjectWalk
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    public static IReadOnlyCollection<object> From(IEnumerable<object> roots)
    {
        var walk = new ObjectWalk();
        foreach (var root in roots)
        {
            walk.Visit(root);
        }

        return walk._seen;
    }

    private void Visit(object? found)
    {
        if (found is ITuple tuple)
        {
            found = Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);
        }

        if (IsOurs(found) && _seen.Add(found!))
        {
            foreach (var property in found!.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
            {
                Visit(property.GetValue(found));
            }
        }

        foreach (var element in found is IEnumerable many and not string ? many.Cast<object?>() : [])
        {
            Visit(element is not null && IsPair(element.GetType()) ? element.GetType().GetProperty("Value")!.GetValue(element) : element);
        }
    }

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static bool IsOurs(object? found) => found?.GetType() is { IsEnum: false, Namespace: { } space } && space.StartsWith("Penguin.Raise", StringComparison.Ordinal)
        && found.GetType().Assembly != typeof(ObjectWalk).Assembly;
}
