namespace Penguin.Raise.Benchmark;

/// <summary>The fields of a record that are not attributes.</summary>
internal enum RecordField
{
    Query,
    Situation,
    Background,
    Source,
    Domain,
    Subreddit,
    Id,
    Issue,
    Profile,
    Role,
    TwinOf,
}
