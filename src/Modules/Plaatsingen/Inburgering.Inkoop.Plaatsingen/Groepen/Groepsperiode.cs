// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Plaatsingen.Groepen;

/// <summary>
/// From when to when a placement belonged to a group. The lessons of a group count for whoever belonged to it on that day, also after a move
/// to another group. The group of now stands on the placement too; a placement is in one group at a time.
/// </summary>
internal sealed class Groepsperiode : IGelogd
{
    private Groepsperiode()
    {
    }

    public Guid PlaatsingId { get; private set; }

    /// <summary>First day in the group.</summary>
    public DateOnly Vanaf { get; private set; }

    public Guid GroepId { get; private set; }

    /// <summary>Last day in the group; null for the group of now.</summary>
    public DateOnly? Tot { get; private set; }

    public string LogSleutel => $"{PlaatsingId}/{Vanaf:yyyy-MM-dd}";

    public static Groepsperiode Maak(Guid plaatsing, Guid groep, DateOnly vanaf) => new() { PlaatsingId = plaatsing, GroepId = groep, Vanaf = vanaf };

    /// <summary>
    /// From a day on in another group, or in none. What was before that day stays; what was recorded for later days goes, because this is what
    /// is known now.
    /// </summary>
    /// <param name="perioden">The periods of the placement.</param>
    /// <param name="plaatsing">The placement.</param>
    /// <param name="groep">The group; null = none.</param>
    /// <param name="vanaf">First day of it.</param>
    public static void Verleg(List<Groepsperiode> perioden, Guid plaatsing, Guid? groep, DateOnly vanaf)
    {
        var same = perioden.Find(p => p.Vanaf == vanaf);
        perioden.RemoveAll(p => p.Vanaf > vanaf || (p.Vanaf == vanaf && groep is null));
        var before = perioden.Where(p => p.Vanaf < vanaf).MaxBy(p => p.Vanaf);
        if (before is not null && before.GroepId == groep && (before.Tot is null || before.Tot >= vanaf.AddDays(-1)))
        {
            // It goes on in the group that it was in already.
            before.Tot = null;
            perioden.RemoveAll(p => p.Vanaf == vanaf);
            return;
        }

        if (before is not null && (before.Tot is null || before.Tot >= vanaf))
        {
            before.Tot = vanaf.AddDays(-1);
        }

        if (groep is { } next && same is not null)
        {
            (same.GroepId, same.Tot) = (next, null);
        }
        else if (groep is { } first)
        {
            perioden.Add(Maak(plaatsing, first, vanaf));
        }
    }
}

/// <summary>A time in which somebody belonged to a group.</summary>
/// <param name="GroepId">The group.</param>
/// <param name="Code">The provider's own name for it.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="Tot">Last day; null for the group of now.</param>
public sealed record GroepsperiodeRegel(Guid GroepId, string Code, DateOnly Vanaf, DateOnly? Tot);
