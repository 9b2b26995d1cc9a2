// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Importeren;

/// <summary>
/// The folder in which uploads wait and error files can be fetched. Files are named by the id of the task, never by what the sender
/// calls them. Hosts that share a database share this folder too.
/// </summary>
internal sealed class ImportOpslag(IOptions<ImportOptions> options, IHostEnvironment environment)
{
    private readonly string map = Path.GetFullPath(options.Value.Map, environment.ContentRootPath);
    private readonly long most = options.Value.MaxUploadMb * 1_000_000L;

    public string Upload(Guid id) => Path.Combine(map, $"{id:N}.aanlevering");

    public string Fouten(Guid id) => Path.Combine(map, $"{id:N}.fouten.zip");

    /// <summary>Keeps an upload; refuses one that is too large without keeping it.</summary>
    public async Task<Result<Guid>> BewaarAsync(Stream stream, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(map);
        var id = Guid.CreateVersion7();
        var whole = false;
        try
        {
            await using var file = new FileStream(Upload(id), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            var buffer = new byte[81920];
            var size = 0L;
            int count;
            while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            {
                size += count;
                if (size > most)
                {
                    return ImportErrors.TeGroot(most / 1_000_000);
                }

                await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }

            if (size == 0)
            {
                return ImportErrors.Leeg();
            }

            whole = true;
            return id;
        }
        finally
        {
            if (!whole)
            {
                File.Delete(Upload(id));
            }
        }
    }

    /// <summary>
    /// Takes a task for this process, or nothing when another one has it or the file is not here. The operating system gives the
    /// lock back when the process dies.
    /// </summary>
    public IDisposable? Neem(Guid id)
    {
        if (!File.Exists(Upload(id)))
        {
            return null;
        }

        try
        {
            return new FileStream(Upload(id) + ".bezig", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void VerwijderUpload(Guid id) => File.Delete(Upload(id));

    /// <summary>Removes what is older than the moment.</summary>
    public void RuimOp(DateTimeOffset before)
    {
        if (Directory.Exists(map))
        {
            foreach (var file in new DirectoryInfo(map).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime))
            {
                file.Delete();
            }
        }
    }
}
