// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Host.Webhooks;

/// <summary>An address of a provider's system that is told when something happens to its placements.</summary>
internal sealed class Webhook : IGelogd
{
    private Webhook()
    {
    }

    public Guid Id { get; private set; }

    public string Naam { get; private set; } = "";

    public string Adres { get; private set; } = "";

    /// <summary>Code of the provider whose placements it hears about.</summary>
    public string Aanbieder { get; private set; } = "";

    /// <summary>Contract numbers that it is limited to, in order and divided by a semicolon; empty = all contracts of the provider.</summary>
    public string Contracten { get; private set; } = "";

    /// <summary>The key of the signature, protected by the keys of the Host; the receiver saw it once.</summary>
    [NietGelogd]
    public string Geheim { get; private set; } = "";

    public DateTimeOffset AangemaaktOp { get; private set; }

    /// <summary>When it was switched off (UTC); null while it is on.</summary>
    public DateTimeOffset? UitOp { get; private set; }

    public string LogSleutel => Naam;

    public static Webhook Maak(string naam, Uri adres, string aanbieder, IEnumerable<string> contracten, string geheim, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Naam = naam, Adres = adres.AbsoluteUri, Aanbieder = aanbieder, Contracten = Beperking(contracten), Geheim = geheim, AangemaaktOp = now };

    /// <summary>A limit to contracts, always written in the same way.</summary>
    public static string Beperking(IEnumerable<string> contracten) => string.Join(';', contracten.Order(StringComparer.Ordinal));

    /// <summary>True when it may hear about placements of this contract.</summary>
    public bool Hoort(string contract) => Contracten.Length == 0 || Contracten.Split(';').Contains(contract, StringComparer.Ordinal);

    public void ZetUit(DateTimeOffset now) => UitOp ??= now;
}

/// <summary>One event for one webhook: what is sent, how often that was tried, and whether it arrived.</summary>
internal sealed class Webhookbezorging
{
    public const int MeestePogingen = 12;

    private Webhookbezorging()
    {
    }

    public Guid Id { get; private set; }

    public Guid WebhookId { get; private set; }

    /// <summary>Identity of the event; the receiver recognises a repetition by it.</summary>
    public Guid EventId { get; private set; }

    public string Soort { get; private set; } = "";

    /// <summary>The body as JSON: references and states, never who somebody is.</summary>
    public string Inhoud { get; private set; } = "";

    public DateTimeOffset AangemaaktOp { get; private set; }

    public int Pogingen { get; private set; }

    /// <summary>Not before this moment (UTC); null when it arrived or was given up.</summary>
    public DateTimeOffset? VolgendePoging { get; private set; }

    public DateTimeOffset? BezorgdOp { get; private set; }

    /// <summary>Status of the last answer; null when there was none.</summary>
    public int? Antwoord { get; private set; }

    public static Webhookbezorging Maak(Guid webhook, Guid eventId, string soort, string inhoud, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), WebhookId = webhook, EventId = eventId, Soort = soort, Inhoud = inhoud, AangemaaktOp = now, VolgendePoging = now };

    public void Gelukt(int antwoord, DateTimeOffset now) => (Pogingen, Antwoord, BezorgdOp, VolgendePoging) = (Pogingen + 1, antwoord, now, null);

    /// <summary>Tries again after 1, 2, 4 … minutes, at most six hours apart; after twelve times somebody has to look.</summary>
    public void Mislukt(int? antwoord, DateTimeOffset now)
    {
        Pogingen++;
        Antwoord = antwoord;
        VolgendePoging = Pogingen >= MeestePogingen ? null : now.AddMinutes(Math.Min(360, Math.Pow(2, Pogingen - 1)));
    }

    public void Opnieuw(DateTimeOffset now) => (Pogingen, BezorgdOp, VolgendePoging) = (0, null, now);
}

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Naam).HasMaxLength(100);
        builder.Property(w => w.Adres).HasMaxLength(500);
        builder.Property(w => w.Aanbieder).HasMaxLength(20);
        builder.Property(w => w.Geheim).HasMaxLength(1000);
        builder.HasIndex(w => w.Aanbieder);
        builder.Ignore(w => w.LogSleutel);
    }
}

internal sealed class WebhookbezorgingConfiguration : IEntityTypeConfiguration<Webhookbezorging>
{
    public void Configure(EntityTypeBuilder<Webhookbezorging> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Soort).HasMaxLength(60);
        builder.Property(b => b.Inhoud).HasMaxLength(2000);
        builder.HasIndex(b => new { b.WebhookId, b.EventId }).IsUnique();
        builder.HasIndex(b => b.VolgendePoging);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(b => b.WebhookId).OnDelete(DeleteBehavior.Cascade);
    }
}
