using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Penguin.Raise.RepositoryTests;

/// <summary>The product's assemblies, as built beside this test.</summary>
internal static class Product
{
    public static Assembly Load(string package) => Assembly.Load(new AssemblyName(package));

    public static string PathOf(string package) => Path.Combine(AppContext.BaseDirectory, $"{package}.dll");

    public static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute)) || type.IsDefined(typeof(GeneratedCodeAttribute)) || (type.DeclaringType is { } outer && IsGenerated(outer));
}
