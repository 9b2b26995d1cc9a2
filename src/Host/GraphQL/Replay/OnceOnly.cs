// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using System.Text.Json;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.GraphQL.Replay;

/// <summary>
/// Runs a mutation once for each <c>clientMutationId</c> of a client. The change and the answer are saved in one transaction: after a
/// lost connection or a crash the client may simply send it again.
/// </summary>
internal sealed class OnceOnly(HostDbContext db, DatabaseSession session, OutboxSignal signal, TimeProvider clock)
{
    public const int MaxLength = 100;

    /// <param name="clientId">Who sends it.</param>
    /// <param name="input">The command with the client's id.</param>
    /// <param name="outcomeType">Type of what a success carries.</param>
    /// <param name="run">Runs the command.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Payload> RunAsync(string clientId, Input input, Type outcomeType, Func<Task<Payload>> run, CancellationToken cancellationToken)
    {
        var id = input.ClientMutationId!;
        if (id.Length is 0 or > MaxLength)
        {
            return Refuse(input, Error.Validation("CLIENT_MUTATION_ID_LENGTE", $"clientMutationId heeft {id.Length} tekens, maar moet 1 tot en met {MaxLength} tekens hebben.", "ClientMutationId"));
        }

        var fingerprint = Fingerprint(input.Command);
        if (await FindAsync(clientId, id, cancellationToken) is { } known)
        {
            return Replay(known, input, fingerprint, outcomeType);
        }

        await session.BeginAsync(cancellationToken);
        var row = new MutatieAntwoord { ClientId = clientId, ClientMutationId = id, Vingerafdruk = fingerprint, Op = clock.GetUtcNow() };
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            // The same mutation ran beside this one; the wait for its row was the wait for its end.
            await session.RollbackAsync();
            db.ChangeTracker.Clear();
            return Replay((await FindAsync(clientId, id, cancellationToken))!, input, fingerprint, outcomeType);
        }

        var payload = await run();
        row.Antwoord = JsonSerializer.Serialize(new Answer(payload.Fouten, payload.Outcome is null ? null : JsonSerializer.SerializeToElement(payload.Outcome, outcomeType)));
        await db.SaveChangesAsync(cancellationToken);
        await session.CommitAsync(cancellationToken);
        signal.Ring();
        return payload;
    }

    private Task<MutatieAntwoord?> FindAsync(string clientId, string id, CancellationToken cancellationToken) =>
        db.MutatieAntwoorden.AsNoTracking().SingleOrDefaultAsync(a => a.ClientId == clientId && a.ClientMutationId == id, cancellationToken);

    private static Payload Replay(MutatieAntwoord known, Input input, string fingerprint, Type outcomeType)
    {
        if (known.Vingerafdruk != fingerprint)
        {
            return Refuse(input, Error.Conflict(
                "CLIENT_MUTATION_ID_HERGEBRUIKT",
                $"clientMutationId ‘{input.ClientMutationId}’ is al gebruikt voor een andere opdracht. Kies voor elke opdracht een eigen kenmerk.",
                "ClientMutationId"));
        }

        var answer = JsonSerializer.Deserialize<Answer>(known.Antwoord!)!;
        return new Payload(input.ClientMutationId, answer.Fouten, input.Command, answer.Outcome?.Deserialize(outcomeType));
    }

    private static Payload Refuse(Input input, Error error) => new(input.ClientMutationId, [Fout.From(error)], input.Command, null);

    private static string Fingerprint(object command)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(command, command.GetType());
        return Convert.ToHexString(SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(command.GetType().Name), .. json]));
    }

    private sealed record Answer(IReadOnlyList<Fout> Fouten, JsonElement? Outcome);
}
