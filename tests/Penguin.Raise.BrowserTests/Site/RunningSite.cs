using AspNetChat;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Penguin.Raise.BrowserTests;

/// <summary>The sample itself on a free loopback port, with a model of the test's.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningSite(WebApplication app) => (_app, Address) = (app, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="model">The model; <see langword="null"/> for the sample's own, the simulated one.</param>
    /// <param name="configure">Changes the services.</param>
    /// <param name="settings">Settings, as on the command line.</param>
    public static async Task<RunningSite> StartAsync(IChatClient? model = null, Action<IServiceCollection>? configure = null, params string[] settings)
    {
        var app = ChatSite.Build([.. settings, "--urls=http://127.0.0.1:0"], builder =>
        {
            builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
            builder.Logging.ClearProviders();
            builder.Services.Configure<RaiseOptions>(options => options.ModelCalls.MaxRetries = 0);
            if (model is not null)
            {
                builder.Services.RemoveAll<IChatClient>();
                builder.Services.AddSingleton(model);
            }

            configure?.Invoke(builder.Services);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new RunningSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
