// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.SharedKernel.Bestanden;

/// <summary>What came of a scan.</summary>
internal enum Scanuitslag
{
    /// <summary>No scanner is configured.</summary>
    NietIngesteld,

    /// <summary>Nothing was found.</summary>
    Schoon,

    /// <summary>Something was found.</summary>
    Virus,

    /// <summary>The scanner does not answer, or not in a way that says the file is clean.</summary>
    Onbereikbaar,
}

/// <summary>Looks for viruses in a file.</summary>
internal interface IVirusscanner
{
    /// <summary>Scans the file at this path; the name of what was found comes with it.</summary>
    Task<(Scanuitslag Uitslag, string Vondst)> ScanAsync(string path, CancellationToken cancellationToken);
}

/// <summary>
/// Asks clamd over TCP with its INSTREAM command: chunks with their length in front (four bytes, big endian), a length of 0 as the end,
/// and one line as the answer. Only the answer "OK" counts as clean.
/// </summary>
internal sealed class ClamAvScanner(IOptions<BestandOptions> options, ILogger<ClamAvScanner> logger) : IVirusscanner
{
    private const string Vlag = " FOUND";

    public async Task<(Scanuitslag Uitslag, string Vondst)> ScanAsync(string path, CancellationToken cancellationToken)
    {
        var settings = options.Value.ClamAv;
        if (string.IsNullOrWhiteSpace(settings.Adres))
        {
            return (Scanuitslag.NietIngesteld, "");
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(settings.WachtSeconden));
        try
        {
            var answer = await VraagAsync(settings, path, patience.Token);
            if (answer == "stream: OK")
            {
                return (Scanuitslag.Schoon, "");
            }

            if (answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(Vlag, StringComparison.Ordinal))
            {
                return (Scanuitslag.Virus, answer["stream: ".Length..^Vlag.Length]);
            }

            logger.LogWarning("Virus scanner gave no verdict ({Lengte} characters)", answer.Length);
            return (Scanuitslag.Onbereikbaar, "");
        }
        catch (Exception exception) when (exception is SocketException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogWarning("Virus scanner does not answer: {Fout}", exception.GetType().Name);
            return (Scanuitslag.Onbereikbaar, "");
        }
    }

    private static async Task<string> VraagAsync(ClamAvOptions settings, string path, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(settings.Adres!, settings.Poort, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        await using (var file = File.OpenRead(path))
        {
            var chunk = new byte[4 + 65536];
            int count;
            while ((count = await file.ReadAsync(chunk.AsMemory(4), cancellationToken)) > 0)
            {
                BinaryPrimitives.WriteInt32BigEndian(chunk, count);
                await stream.WriteAsync(chunk.AsMemory(0, 4 + count), cancellationToken);
            }
        }

        await stream.WriteAsync(new byte[4], cancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        return (await reader.ReadToEndAsync(cancellationToken)).TrimEnd('\0', '\n', '\r', ' ');
    }
}
