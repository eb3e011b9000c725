using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Penguin.Raise.Benchmark;

namespace Penguin.Raise.HostTests;

/// <summary>The capture behind the canary checks sees a canary wherever one could be.</summary>
[Collection(nameof(Alone))]
public sealed class CaptureTests
{
    [Fact]
    public void Leaks_CanaryInATagEventOrStatusOfAnActivity_AreSeen()
    {
        using var source = new ActivitySource("some source");
        using var capture = new Capture();

        source.StartActivity("tag")!.SetTag("value", Canary.Mark).Stop();
        source.StartActivity("status")!.SetStatus(ActivityStatusCode.Error, Canary.Mark).Stop();
        source.StartActivity("event")!.AddEvent(new ActivityEvent("happened", tags: new ActivityTagsCollection { ["value"] = Canary.Mark })).Stop();

        capture.Leaks.Select(leak => leak.Kind).Should().Equal("activity", "activity", "activity");
    }

    [Fact]
    public void Leaks_CanaryInAMeasurement_IsSeen()
    {
        using var meter = new Meter("some meter");
        using var capture = new Capture();

        meter.CreateCounter<long>("counter").Add(1, new KeyValuePair<string, object?>("value", Canary.Mark));
        meter.CreateHistogram<double>("histogram").Record(1, new KeyValuePair<string, object?>("value", Canary.Mark));

        capture.Leaks.Select(leak => leak.Kind).Should().Equal("measurement", "measurement");
    }

    [Fact]
    public void Leaks_CanaryInALogsMessageScopeOrException_AreSeen()
    {
        var logs = new FakeLogCollector();
        var logger = new FakeLogger(logs, "some category");
        using var capture = new Capture();

        logger.Log(LogLevel.Trace, default, Canary.Mark, exception: null, (text, _) => text);
        logger.Log(LogLevel.Error, default, "failed", new InvalidOperationException(Canary.Mark), (text, _) => text);
        using (logger.BeginScope(Canary.Mark))
        {
            logger.Log(LogLevel.Trace, default, "scoped", exception: null, (text, _) => text);
        }

        capture.Add(logs);
        capture.Leaks.Select(leak => leak.Kind).Should().Equal("log", "log", "log");
    }

    [Fact]
    public void Leaks_CanaryInAnExceptionThatTheLibrarySwallows_IsSeen()
    {
        using var capture = new Capture();

        Action ours = () => throw new DatasetFormatException("file", Canary.Mark);
        Action thrownByOurs = () => _ = new AttributeCatalog([new UserAttribute { Name = Canary.Mark, Question = " " }]);
        Action notOurs = () => throw new InvalidOperationException(Canary.Mark);

        ours.Should().Throw<DatasetFormatException>();
        thrownByOurs.Should().Throw<ArgumentException>();
        notOurs.Should().Throw<InvalidOperationException>();
        capture.Leaks.Select(leak => leak.Source).Should().Equal("Penguin.Raise.Benchmark.DatasetFormatException", "Penguin.Raise.AttributeCatalog");
    }

    [Fact]
    public void ObjectWalk_OfAResult_ReachesTheValuesInIt()
    {
        var session = new RaiseSession { Id = "one", Profile = Canary.Profile(1) };

        var reached = ObjectWalk.From([new Dictionary<string, object> { ["turns"] = new[] { new StoredSession(session, 1) } }]);

        reached.OfType<KnownValue>().Should().HaveCount(10).And.OnlyContain(value => Canary.IsIn(value.Text));
    }
}
