// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Inburgering.Inkoop.TestSupport;

/// <summary>A stand-in for clamd on a port of its own: takes INSTREAM, keeps what it received, and finds a virus in what holds <see cref="Virus"/>.</summary>
public sealed class Clamd : IAsyncDisposable
{
    public const string Virus = "PROEFVIRUS";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    /// <param name="answer">Answers this whatever it received; null = looks for the virus.</param>
    public Clamd(string? answer = null)
    {
        listener.Start();
        serving = ServeAsync(answer);
    }

    public int Poort => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<byte[]> Ontvangen { get; } = [];

    /// <summary>A port on which nobody listens.</summary>
    public static int DichtePoort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
        listener.Dispose();
    }

    private async Task ServeAsync(string? answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream(), answer);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, string? answer)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command);
        if (Encoding.ASCII.GetString(command) != "zINSTREAM\0")
        {
            await stream.WriteAsync("UNKNOWN COMMAND\0"u8.ToArray());
            return;
        }

        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var count = BinaryPrimitives.ReadInt32BigEndian(length);
            if (count == 0)
            {
                break;
            }

            var chunk = new byte[count];
            await stream.ReadExactlyAsync(chunk);
            content.Write(chunk);
        }

        Ontvangen.Enqueue(content.ToArray());
        var found = Encoding.Latin1.GetString(content.ToArray()).Contains(Virus, StringComparison.Ordinal);
        await stream.WriteAsync(Encoding.ASCII.GetBytes((answer ?? (found ? "stream: Proef-Virus FOUND" : "stream: OK")) + "\0"));
    }
}
