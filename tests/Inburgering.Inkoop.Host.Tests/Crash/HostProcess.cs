// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Host.Tests.Crash;

/// <summary>The real program in a process of its own, as an administrator starts it; can be killed without warning.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);
    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private HostProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>A database with the small demo region in it, made by the program itself.</summary>
    public static Task<TestDatabase> DemoDatabaseAsync(DatabaseProvider provider) =>
        TestDatabase.MakeAsync(provider, "demo", async options => await VerbAsync(options, "demo", "--zaad", "1", "--omvang", "klein"));

    /// <summary>Runs a verb to its end and gives what it printed; a failure throws with what it said.</summary>
    public static Task<string> VerbAsync(DatabaseOptions database, params string[] arguments) =>
        Repository.RunAsync("", "dotnet", [typeof(Program).Assembly.Location, .. arguments, "--provider", database.Provider.ToString(), "--database", database.ConnectionString]);

    /// <summary>Runs a verb to its end, however that is.</summary>
    public static Task<(int Exit, string Uit, string Fout)> ProbeerAsync(DatabaseOptions database, params string[] arguments) =>
        Repository.ProbeerAsync("", "dotnet", [typeof(Program).Assembly.Location, .. arguments, "--provider", database.Provider.ToString(), "--database", database.ConnectionString]);

    /// <summary>Starts the server in Development; returns before it is ready.</summary>
    public static HostProcess Start(DatabaseOptions database, Moment kill = Moment.Nooit)
    {
        var program = typeof(Program).Assembly.Location;
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            ArgumentList =
            {
                // The program and its own configuration, but with this assembly within reach for the switch that kills.
                "exec", "--depsfile", Path.ChangeExtension(typeof(HostProcess).Assembly.Location, ".deps.json"),
                "--runtimeconfig", Path.ChangeExtension(program, ".runtimeconfig.json"), program,
                "--urls", address.ToString(), $"--Database:Provider={database.Provider}", $"--Database:ConnectionString={database.ConnectionString}",
            },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(KillSwitch).Assembly.GetName().Name,
                [KillSwitch.Variable] = kill.ToString(),

                // A process that lives for seconds gains nothing from measuring its own code.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        return new HostProcess(Process.Start(start)!, address);
    }

    /// <summary>Starts the server and waits until it says that it is ready.</summary>
    public static async Task<HostProcess> StartAsync(DatabaseOptions database, Moment kill = Moment.Nooit)
    {
        var host = Start(database, kill);
        await host.WaitUntilReadyAsync();
        return host;
    }

    /// <summary>SIGKILL: nothing gets the chance to finish.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Waits until the process has killed itself.</summary>
    public async Task WaitUntilDeadAsync()
    {
        using var timeout = new CancellationTokenSource(Deadline);
        await process.WaitForExitAsync(timeout.Token);

        // 128 + SIGKILL: it did not stop in any other way.
        Assert.True(process.ExitCode == 137, $"Exit code {process.ExitCode}: {string.Join('\n', said)}");
    }

    /// <summary>A client that is signed in as the demo system of a provider.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        var client = new HttpClient { BaseAddress = Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = DemoClient.Id,
            ["client_secret"] = DemoClient.Geheim,
        });
        var token = await client.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        token.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await token.JsonAsync()).At("access_token").GetString());
        return client;
    }

    public async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var timeout = new CancellationTokenSource(Deadline);
        while (true)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative), timeout.Token)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }
            catch (HttpRequestException)
            {
                Assert.Fail($"The server stopped with {process.ExitCode}: {string.Join('\n', said)}");
            }

            await Task.Delay(50, timeout.Token);
        }
    }

    public ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
