// SPDX-License-Identifier: EUPL-1.2

using Hangfire;
using Hangfire.Storage;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Host.Taken;

/// <summary>Lists the sweeps with when they ran and run next.</summary>
[Toegang(Rol.Beheerder)]
public sealed record ZoekTaken : IQuery<Result<IReadOnlyList<TaakRegel>>>;

/// <summary>A sweep.</summary>
/// <param name="Naam">Its name.</param>
/// <param name="Omschrijving">What it does.</param>
/// <param name="LaatsteKeer">When it ran last (UTC); null = not since the schedule was made.</param>
/// <param name="Uitkomst">Succeeded, Failed and so on; null when it has not run.</param>
/// <param name="VolgendeKeer">When it runs next (UTC).</param>
public sealed record TaakRegel(string Naam, string Omschrijving, DateTimeOffset? LaatsteKeer, string? Uitkomst, DateTimeOffset? VolgendeKeer);

/// <summary>Runs a sweep now; running it twice does no harm.</summary>
/// <param name="Naam">Its name.</param>
[Toegang(Rol.Beheerder)]
public sealed record StartTaak(string Naam) : ICommand<Result>;

internal sealed class ZoekTakenHandler(IEnumerable<IRecurringJob> jobs, JobStorage storage, IRecurringJobManager manager) :
    IRequestHandler<ZoekTaken, Result<IReadOnlyList<TaakRegel>>>,
    IRequestHandler<StartTaak, Result>
{
    public Task<Result<IReadOnlyList<TaakRegel>>> Handle(ZoekTaken request, CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        var planned = connection.GetRecurringJobs().ToDictionary(r => r.Id, StringComparer.Ordinal);
        IReadOnlyList<TaakRegel> rows = [.. jobs.OrderBy(j => j.Naam, StringComparer.Ordinal).Select(j =>
        {
            var known = planned.GetValueOrDefault(j.Naam);
            return new TaakRegel(j.Naam, j.Omschrijving, Utc(known?.LastExecution), known?.LastJobState, Utc(known?.NextExecution));
        })];
        return Task.FromResult(Result<IReadOnlyList<TaakRegel>>.ToResult(rows));
    }

    public Task<Result> Handle(StartTaak request, CancellationToken cancellationToken)
    {
        if (jobs.All(j => j.Naam != request.Naam))
        {
            return Task.FromResult(Result.ToResult(Error.NotFound("TAAK_ONBEKEND", $"Taak ‘{request.Naam}’ is niet gevonden.")));
        }

        try
        {
            manager.Trigger(request.Naam);
            return Task.FromResult(Result.Success);
        }
        catch (Exception fout) when (TaakServices.IsSlot(fout))
        {
            return Task.FromResult(Result.ToResult(Error.Conflict("TAAK_BEZET", $"Taak ‘{request.Naam}’ wordt nu door een ander proces ingepland. Probeer het over een paar minuten opnieuw.")));
        }
    }

    private static DateTimeOffset? Utc(DateTime? moment) => moment is { } m ? new DateTimeOffset(DateTime.SpecifyKind(m, DateTimeKind.Utc)) : null;
}
