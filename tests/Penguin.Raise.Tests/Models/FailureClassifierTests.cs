using System.Globalization;
using System.Security.Authentication;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Penguin.Raise.Tests;

public class FailureClassifierTests
{
    public static TheoryData<Exception, ModelFailureKind> Known => new()
    {
        { new TimeoutException(), ModelFailureKind.Timeout },
        { new TimeoutRejectedException(), ModelFailureKind.Timeout },
        { new OperationCanceledException(), ModelFailureKind.Timeout },
        { new BrokenCircuitException(), ModelFailureKind.CircuitOpen },
        { new AuthenticationException(), ModelFailureKind.NotTrusted },
        { new AggregateException(new TimeoutException()), ModelFailureKind.Timeout },
        { new KeyNotFoundException(), ModelFailureKind.Malformed },
        { new FormatException(), ModelFailureKind.Malformed },
        { Failures.Http(200), ModelFailureKind.Malformed },
        { Failures.Http(418), ModelFailureKind.InvalidRequest },
        { Failures.Http(599), ModelFailureKind.ServerError },
        { new DivideByZeroException(), ModelFailureKind.Unknown },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Classify_Exception_GetsItsKindAndNamesItsType(Exception exception, ModelFailureKind kind)
    {
        var found = FailureClassifier.Default.Classify(exception);

        found.Kind.Should().Be(kind);
        found.Cause.Should().Be(exception.GetType().Name);
    }

    [Theory]
    [InlineData("7", 7.0)]
    [InlineData("0", 0.0)]
    [InlineData("2.5", 2.5)]
    [InlineData("Tue, 01 Jan 2030 00:00:09 GMT", 9.0)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    [InlineData("1e300", null)]
    public void Classify_RetryAfter_IsReadUnderAnyCulture(string header, double? seconds)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var classifier = new FailureClassifier(Resilience.Clock(), []);

        var found = classifier.Classify(Failures.Http(429, header));

        found.RetryAfter?.TotalSeconds.Should().Be(seconds);
        (found.RetryAfter is null).Should().Be(seconds is null);
    }

    [Fact]
    public void Classify_AlreadyClassified_KeepsKindAndAddsWhatIsKnownNow()
    {
        var first = new ModelCallException(ModelFailureKind.RateLimited, status: 429, attempts: 4, cause: "X");

        var second = FailureClassifier.Default.Classify(first, ModelStage.Answer, "somebody", attempts: 2);

        second.Should().BeEquivalentTo(new { Kind = ModelFailureKind.RateLimited, Stage = ModelStage.Answer, Provider = "somebody", Status = 429, Attempts = 4, Cause = "X" });
    }
}
