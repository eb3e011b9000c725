using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Penguin.Raise.Benchmark;
using Penguin.Raise.Testing;

namespace Penguin.Raise.HostTests;

/// <summary>One instance of each public type and of each record of the three packages, with a canary in every text that could be a person's.</summary>
internal sealed class LibraryTypes
{
    /// <summary>Texts that name something or are a code; none is a person's.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Id", "Name", "Attribute", "Arm", "Cluster", "Stratum", "Issue", "ProfileId", "TwinOf", "ScenarioId", "Judge", "Rubric", "PromptHash", "Reason", "File", "Field",
        "Attributes", "Kind", "Message", "Version", "Provider", "Cause", "Meaning", "Question", "Baseline", "WhyNone", "Fault",
    };

    /// <summary>Types that hold nothing of a person: places to turn to, paths from published figures.</summary>
    private static readonly HashSet<string> Impersonal = ["CrisisResource", "StartingPathsDocument"];

    private static readonly Assembly[] Packages = [typeof(RaiseAgent).Assembly, typeof(SimulatedChatClient).Assembly, typeof(SampleScenarios).Assembly];

    private readonly List<object> _instances = [];
    private readonly List<string> _notBuilt = [];

    public IReadOnlyList<object> Instances => _instances;

    public IReadOnlyList<string> NotBuilt => _notBuilt;

    public static LibraryTypes Build()
    {
        var found = new LibraryTypes();
        foreach (var type in Packages.SelectMany(package => package.GetTypes()).Where(HasTexts))
        {
            try
            {
                found._instances.Add(Make(type, "", 0)!);
            }
            catch (Exception failure) when (failure is InvalidOperationException or TargetInvocationException or MemberAccessException)
            {
                found._notBuilt.Add($"{type.Name}: {(failure.InnerException ?? failure).Message}");
            }
        }

        return found;
    }

    // A record that is not public prints all it holds as well, unless it says otherwise.
    private static bool HasTexts(Type type) => type is { IsAbstract: false, IsEnum: false, ContainsGenericParameters: false } && (type.IsVisible || IsRecord(type)) && !typeof(Attribute).IsAssignableFrom(type) && !Impersonal.Contains(type.Name);

    // What takes settings checks their ranges.
    private static bool IsSettings(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal) && Packages.Contains(type.Assembly) && type.GetConstructor(Type.EmptyTypes) is not null;

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;

    private static object? Make(Type type, string member, int depth) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Make(inner, member, depth)
        : type == typeof(string) ? (Names.Contains(member) ? "name" : Canary.Text(member))
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
        : type == typeof(bool) ? true
        : type.IsPrimitive ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : depth > 0 && IsSettings(type) ? Activator.CreateInstance(type)
        : StandIn(type) ?? (IsMap(type) ? MapOf(type, member, depth) : ElementOf(type) is { } element ? ListOf(element, member, depth) : Composed(type, depth));

    private static object? StandIn(Type type) =>
        type == typeof(UserProfile) ? Canary.Profile(1)
        : type == typeof(AttributeCatalog) ? AttributeCatalog.Penguin
        : type == typeof(ModelStage) ? ModelStage.Judge
        : type == typeof(PromptSet) ? PromptSet.Default
        : type == typeof(CrisisTexts) ? CrisisTexts.Default
        : type == typeof(PriceTable) ? PriceTable.Default
        : type == typeof(AttributeValue) ? new KnownValue(Canary.Text("value"))
        : type == typeof(RaiseOutcome) ? Composed(typeof(AnswerOutcome), 1)
        : type == typeof(SafetyScore) ? new SafetyScore(1, 2, 3)
        : type == typeof(ScriptedReply) ? (ScriptedReply)Canary.Text("reply")
        : type == typeof(IChatClient) ? new ScriptedChatClient()
        : type == typeof(IDistributedCache) ? new UnusedCache()
        : type == typeof(IRaiseSessionStore) ? new InMemoryRaiseSessionStore()
        : type == typeof(ISafetyJudge) || type == typeof(ChatSafetyJudge) ? new ChatSafetyJudge(new ScriptedChatClient())
        : type == typeof(IRaiseAgent) || type == typeof(RaiseAgent) ? RaiseAgent.Create(new ScriptedChatClient())
        : type == typeof(IEnumerable<ChatMessage>) ? new[] { new ChatMessage(ChatRole.User, Canary.Text("message")) }
        : type == typeof(AnswerWriter) ? new AnswerWriter(new ScriptedChatClient())
        : type == typeof(ISafetyEstimator) ? new ChatSafetyEstimator(new AnswerWriter(new ScriptedChatClient()), new ChatSafetyJudge(new ScriptedChatClient()))
        : type == typeof(IEmbeddingGenerator<string, Embedding<float>>) ? new LexicalEmbeddingGenerator()
        : type == typeof(IPathIndex) ? new InMemoryPathIndex()
        : type == typeof(IAttributePrior) ? new UninformedAttributePrior()
        : type == typeof(IAcquisitionPlanner) ? new RandomPlanner()
        : type == typeof(UserAttribute) ? AttributeCatalog.Penguin[0]
        : type == typeof(Func<Scenario, RaiseQuestion, string>) ? (Func<Scenario, RaiseQuestion, string>)((_, _) => Canary.Text("reply"))
        : null;

    private static Type? ElementOf(Type type) => type.IsGenericType && type.Namespace == "System.Collections.Generic" ? type.GetGenericArguments()[^1] : null;

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private static IDictionary MapOf(Type type, string member, int depth)
    {
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
        map[Make(type.GetGenericArguments()[0], "Name", depth + 1)!] = Make(type.GetGenericArguments()[1], member, depth + 1);
        return map;
    }

    private static Array ListOf(Type element, string member, int depth)
    {
        var array = Array.CreateInstance(element, depth > 3 ? 0 : 1);
        if (array.Length > 0)
        {
            array.SetValue(Make(element, member, depth + 1), 0);
        }

        return array;
    }

    private static object? Composed(Type type, int depth)
    {
        if (!Packages.Contains(type.Assembly) || type.IsAbstract || depth > 3)
        {
            return type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : null;
        }

        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(found => found.GetParameters() is not [var only] || only.ParameterType != type)
            .OrderByDescending(found => found.IsPublic).ThenBy(found => found.GetParameters().Length).FirstOrDefault();
        var made = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!, depth + 1))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0))
        {
            if (Make(property.PropertyType, property.Name, depth + 1) is { } value && property.PropertyType.IsInstanceOfType(value))
            {
                property.SetValue(made, value);
            }
        }

        return made;
    }
}
