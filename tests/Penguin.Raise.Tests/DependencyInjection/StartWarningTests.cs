using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Penguin.Raise.Testing;

namespace Penguin.Raise.Tests;

public class StartWarningTests
{
    [Theory]
    [InlineData(true, false, "2026-12-01", 0)]
    [InlineData(false, false, "2026-12-01", 1)]
    [InlineData(false, true, "2026-12-01", 2)]
    [InlineData(true, false, "2036-12-01", 1)]
    public void Start_WhatPeopleInDangerLack_IsSaidAtTheStartAndOnce(bool isReviewed, bool noScreen, string today, int warnings)
    {
        var logs = new FakeLogCollector();
        var services = new ServiceCollection().AddLogging(logging => logging.Services.AddSingleton<ILoggerProvider>(new FakeLoggerProvider(logs)));
        services.AddChatClient(new SimulatedChatClient());
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.Parse(today, CultureInfo.InvariantCulture)));
        services.AddRaise(options => options.Crisis.Review = isReviewed ? new CrisisTextReview("A. Psychologist", new DateOnly(2026, 1, 1), CrisisTexts.Default.Fingerprint) : null);
        _ = noScreen ? services.RemoveAll<ICrisisScreen>() : services;
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
        provider.GetRequiredService<IRaiseAgent>();

        logs.GetSnapshot().Count(record => record.Level == LogLevel.Warning).Should().Be(warnings);
    }

    [Fact]
    public void Review_OfOtherTexts_CountsAsNone()
    {
        var options = new CrisisOptions { Review = new CrisisTextReview("A. Psychologist", new DateOnly(2026, 1, 1), CrisisTexts.Default.Fingerprint) };
        options.AreTextsReviewed.Should().BeTrue();

        options.Texts = CrisisTexts.Default.With("en", CrisisTextKind.Abuse, new CrisisText { First = "a", Again = ["b"], CheckIn = "c" });

        options.AreTextsReviewed.Should().BeFalse();
    }
}
