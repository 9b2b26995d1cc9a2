// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>How often somebody wants a mail about open work.</summary>
public enum Herinneringsritme
{
    /// <summary>Never; the work is on the page Vandaag.</summary>
    Nooit,

    /// <summary>On Monday: all that is open.</summary>
    Wekelijks,

    /// <summary>On working days: what is new, what comes due, and on Monday what is late.</summary>
    Dagelijks,
}

/// <summary>A mail that was sent about one item of work; never changed, so that it can be shown who was warned and when.</summary>
internal sealed class Herinnering
{
    private Herinnering()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The account that was written to.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The item of work.</summary>
    public Guid WerkId { get; private set; }

    /// <summary>Kind of the item, for example <c>verlenging-besluit</c>.</summary>
    public string Soort { get; private set; } = "";

    /// <summary>True when it went to a beheerder because nobody had taken it up.</summary>
    public bool Escalatie { get; private set; }

    /// <summary>Id of the message, as the mail server knows it.</summary>
    public string Bericht { get; private set; } = "";

    /// <summary>When it was handed over for delivery (UTC).</summary>
    public DateTimeOffset VerstuurdOp { get; private set; }

    public static Herinnering Maak(Guid account, Guid werk, string soort, bool escalatie, string bericht, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = account,
        WerkId = werk,
        Soort = soort,
        Escalatie = escalatie,
        Bericht = bericht,
        VerstuurdOp = now,
    };
}

/// <summary>Somebody has said to take up an item of work; the others see it, and it is not escalated.</summary>
internal sealed class OpgepaktWerk : IGelogd
{
    private OpgepaktWerk()
    {
    }

    /// <summary>The item of work.</summary>
    public Guid WerkId { get; private set; }

    /// <summary>Who.</summary>
    public string ActorId { get; private set; } = "";

    /// <summary>Name, as the others see it.</summary>
    [Persoonsgegeven]
    public string Naam { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset Op { get; private set; }

    public string LogSleutel => WerkId.ToString();

    public static OpgepaktWerk Maak(Guid werk, string actor, string naam, DateTimeOffset now) => new() { WerkId = werk, ActorId = actor, Naam = naam, Op = now };
}

internal sealed class HerinneringConfiguration : IEntityTypeConfiguration<Herinnering>
{
    public void Configure(EntityTypeBuilder<Herinnering> builder)
    {
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Soort).HasMaxLength(60);
        builder.Property(h => h.Bericht).HasMaxLength(300);
        builder.HasIndex(h => new { h.AccountId, h.WerkId });
        builder.HasIndex(h => new { h.WerkId, h.Escalatie, h.VerstuurdOp });
    }
}

internal sealed class OpgepaktWerkConfiguration : IEntityTypeConfiguration<OpgepaktWerk>
{
    public void Configure(EntityTypeBuilder<OpgepaktWerk> builder)
    {
        builder.HasKey(o => o.WerkId);
        builder.Property(o => o.WerkId).ValueGeneratedNever();
        builder.Property(o => o.ActorId).HasMaxLength(100);
        builder.Property(o => o.Naam).HasMaxLength(200);
    }
}
