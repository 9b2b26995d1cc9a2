// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Groepen;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Privacy;
using Inburgering.Inkoop.Plaatsingen.Signalen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.Plaatsingen.Wijzigingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Plaatsingen.Database;

internal sealed class InburgeraarConfiguration : IEntityTypeConfiguration<Inburgeraar>
{
    public void Configure(EntityTypeBuilder<Inburgeraar> builder)
    {
        builder.HasKey(i => i.Id);
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Dossiernummer).HasMaxLength(40);
        builder.HasIndex(i => i.Dossiernummer).IsUnique();
        builder.Property(i => i.Gemeente).HasMaxLength(4);
        builder.Property(i => i.Achternaam).HasMaxLength(100);
        builder.Property(i => i.Voornaam).HasMaxLength(100);

        // Without who is anonymous, as every list is: then the index alone counts a list and finds a place in it.
        builder.HasIndex(i => new { i.Gemeente, i.Achternaam, i.Id }).HasFilter("geanonimiseerd_op IS NULL");
        builder.HasIndex(i => new { i.Gemeente, i.Dossiernummer, i.Id });
        builder.HasIndex(i => new { i.Achternaam, i.Id });
    }
}

internal sealed class PersoonsverledenConfiguration : IEntityTypeConfiguration<Persoonsverleden>
{
    public void Configure(EntityTypeBuilder<Persoonsverleden> builder)
    {
        builder.HasKey(v => new { v.InburgeraarId, v.Tot });
        builder.HasIndex(v => v.Tot);
        builder.Property(v => v.Gemeente).HasMaxLength(4);
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(v => v.InburgeraarId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NaamdeelConfiguration : IEntityTypeConfiguration<Naamdeel>
{
    public void Configure(EntityTypeBuilder<Naamdeel> builder)
    {
        builder.HasKey(n => new { n.InburgeraarId, n.Woord });
        builder.Property(n => n.Woord).HasMaxLength(Zoekwoorden.Langste);
        builder.Property(n => n.Klank).HasMaxLength(20);
        builder.HasIndex(n => new { n.Woord, n.IsNaam, n.InburgeraarId });
        builder.HasIndex(n => new { n.Klank, n.InburgeraarId });
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(n => n.InburgeraarId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PipConfiguration : IEntityTypeConfiguration<Pip>
{
    public void Configure(EntityTypeBuilder<Pip> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Dossiernummer).HasMaxLength(40);
        builder.HasIndex(p => new { p.InburgeraarId, p.Dagtekening }).IsUnique();
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(p => p.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PerceelConfiguration : IEntityTypeConfiguration<Perceel>
{
    public void Configure(EntityTypeBuilder<Perceel> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Contractnummer).HasMaxLength(40);
        builder.Property(p => p.Code).HasMaxLength(20);
        builder.Property(p => p.Aanbieder).HasMaxLength(20);
        builder.HasIndex(p => new { p.Contractnummer, p.Code }).IsUnique();
    }
}

internal sealed class PlaatsingConfiguration : IEntityTypeConfiguration<Plaatsing>
{
    public void Configure(EntityTypeBuilder<Plaatsing> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Nummer).HasMaxLength(40);
        builder.HasIndex(p => p.Nummer).IsUnique();
        builder.Property(p => p.Dossiernummer).HasMaxLength(40);
        builder.Property(p => p.Contractnummer).HasMaxLength(40);
        builder.Property(p => p.Perceelcode).HasMaxLength(20);
        builder.Property(p => p.Aanbieder).HasMaxLength(20);
        builder.Property(p => p.Uitvoerder).HasMaxLength(20);
        builder.Property(p => p.Gemeente).HasMaxLength(4);
        builder.HasIndex(p => new { p.InburgeraarId, p.Startdatum });

        // Whether somebody has a placement of a gemeente: without it a database without statistics goes through all placements of that gemeente, for every exam.
        builder.HasIndex(p => new { p.InburgeraarId, p.Gemeente });
        builder.HasIndex(p => new { p.PerceelId, p.Status, p.Einddatum });
        builder.HasIndex(p => new { p.Contractnummer, p.Status, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Aanbieder, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Uitvoerder, p.Nummer }).HasFilter("uitvoerder IS NOT NULL");
        builder.HasIndex(p => new { p.Gemeente, p.Status, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Wet, p.Route, p.Startdatum });
        builder.Property(p => p.Toelichting).HasMaxLength(1000);
        builder.Property(p => p.Bewijs).HasMaxLength(200);
        builder.HasIndex(p => new { p.Gemeente, p.Nummer });

        builder.Property(p => p.Startvolgorde).HasDefaultValue(Plaatsing.ZonderStart);

        // The orders of the list of placements, for one gemeente, for the region and for a provider: a page is read from the index, not sorted.
        builder.HasIndex(p => new { p.Gemeente, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Gemeente, p.AangemeldOp, p.Id });
        builder.HasIndex(p => new { p.Gemeente, p.Startvolgorde, p.Id });
        builder.HasIndex(p => new { p.Gemeente, p.Wet, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Wet, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Wet, p.Status, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Wet, p.Route, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.AangemeldOp, p.Id });
        builder.HasIndex(p => new { p.Startvolgorde, p.Id });
        builder.HasIndex(p => new { p.Aanbieder, p.Status, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Aanbieder, p.Startvolgorde, p.Id });
        builder.HasIndex(p => new { p.Aanbieder, p.AangemeldOp, p.Id });
        builder.HasIndex(p => new { p.Aanbieder, p.Wet, p.BijgewerktOp, p.Id });
        builder.HasIndex(p => new { p.Aanbieder, p.Nummer });

        // Who of a provider's people has a common name: both come in the order of the person.
        builder.HasIndex(p => new { p.Aanbieder, p.InburgeraarId, p.Einddatum });
        builder.HasIndex(p => new { p.Aanbieder, p.Status, p.Nummer });
        builder.HasIndex(p => new { p.Status, p.AangemeldOp });
        builder.HasIndex(p => new { p.Dossiernummer, p.Nummer });
        builder.HasOne(p => p.Inburgeraar).WithMany().HasForeignKey(p => p.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Perceel>().WithMany().HasForeignKey(p => p.PerceelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lesgroep>().WithMany().HasForeignKey(p => p.GroepId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Groepsperioden).WithOne().HasForeignKey(g => g.PlaatsingId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SignaalConfiguration : IEntityTypeConfiguration<Signaal>
{
    public void Configure(EntityTypeBuilder<Signaal> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Plaatsingnummer).HasMaxLength(40);
        builder.Property(s => s.Dossiernummer).HasMaxLength(40);
        builder.Property(s => s.Gemeente).HasMaxLength(4);
        builder.Property(s => s.Aanbieder).HasMaxLength(20);
        builder.Property(s => s.Tekst).HasMaxLength(1000);
        builder.Property(s => s.Antwoord).HasMaxLength(1000);
        builder.HasIndex(s => new { s.PlaatsingId, s.Soort });
        builder.HasIndex(s => new { s.Plaatsingnummer, s.AntwoordUiterlijk });
        builder.HasIndex(s => new { s.Dossiernummer, s.AntwoordUiterlijk });
        builder.HasIndex(s => new { s.Stand, s.Gemeente, s.AntwoordUiterlijk });
        builder.HasIndex(s => new { s.Aanbieder, s.BijgewerktOp });
        builder.HasIndex(s => new { s.Gemeente, s.GemeldOp, s.Id });
        builder.HasOne<Plaatsing>().WithMany().HasForeignKey(s => s.PlaatsingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PauzeConfiguration : IEntityTypeConfiguration<Pauze>
{
    public void Configure(EntityTypeBuilder<Pauze> builder)
    {
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Plaatsingnummer).HasMaxLength(40);
        builder.Property(p => p.Reden).HasMaxLength(500);
        builder.HasIndex(p => new { p.PlaatsingId, p.Vanaf }).IsUnique();
        builder.HasOne<Plaatsing>().WithMany().HasForeignKey(p => p.PlaatsingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OverdrachtConfiguration : IEntityTypeConfiguration<Overdracht>
{
    public void Configure(EntityTypeBuilder<Overdracht> builder)
    {
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Dossiernummer).HasMaxLength(40);
        builder.Property(o => o.Van).HasMaxLength(20);
        builder.Property(o => o.Naar).HasMaxLength(20);
        builder.Property(o => o.VanPlaatsing).HasMaxLength(40);
        builder.Property(o => o.NaarPlaatsing).HasMaxLength(40);
        builder.Property(o => o.Notitie).HasMaxLength(2000);
        builder.HasIndex(o => new { o.InburgeraarId, o.Datum });
        builder.HasIndex(o => o.NaarPlaatsing);
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(o => o.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UrenMaandConfiguration : IEntityTypeConfiguration<UrenMaand>
{
    public void Configure(EntityTypeBuilder<UrenMaand> builder)
    {
        builder.HasKey(u => new { u.PlaatsingId, u.Maand });
        builder.Property(u => u.Correctiereden).HasMaxLength(1000);
        builder.HasOne<Plaatsing>().WithMany().HasForeignKey(u => u.PlaatsingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ExamenConfiguration : IEntityTypeConfiguration<Examen>
{
    public void Configure(EntityTypeBuilder<Examen> builder)
    {
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Dossiernummer).HasMaxLength(40);
        builder.HasIndex(e => new { e.InburgeraarId, e.Onderdeel, e.Examendatum }).IsUnique();

        // The list of exams of a gemeente: by day, and by day within a part or a result. A provider has few people; there the index above finds their exams.
        builder.HasIndex(e => new { e.Examendatum, e.Id });
        builder.HasIndex(e => new { e.Onderdeel, e.Examendatum, e.Id });
        builder.HasIndex(e => new { e.Uitslag, e.Examendatum, e.Id });
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(e => e.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModuleAfrondingConfiguration : IEntityTypeConfiguration<ModuleAfronding>
{
    public void Configure(EntityTypeBuilder<ModuleAfronding> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Dossiernummer).HasMaxLength(40);
        builder.Property(m => m.Themas).HasMaxLength(100);
        builder.HasIndex(m => new { m.InburgeraarId, m.Module }).IsUnique();
        builder.HasOne<Inburgeraar>().WithMany().HasForeignKey(m => m.InburgeraarId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ModulemeldingConfiguration : IEntityTypeConfiguration<Modulemelding>
{
    public void Configure(EntityTypeBuilder<Modulemelding> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Plaatsingnummer).HasMaxLength(40);
        builder.Property(m => m.Dossiernummer).HasMaxLength(40);
        builder.Property(m => m.Themas).HasMaxLength(100);
        builder.Property(m => m.GemeldDoor).HasMaxLength(20);
        builder.HasIndex(m => new { m.PlaatsingId, m.Module }).IsUnique();
        builder.HasIndex(m => new { m.InburgeraarId, m.Module });
        builder.HasOne<Plaatsing>().WithMany().HasForeignKey(m => m.PlaatsingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InzageConfiguration : IEntityTypeConfiguration<Inzage>
{
    public void Configure(EntityTypeBuilder<Inzage> builder)
    {
        builder.HasKey(i => new { i.KijkId, i.Dossiernummer });
        builder.Property(i => i.KijkId).ValueGeneratedNever();
        builder.Property(i => i.Dossiernummer).HasMaxLength(40);
        builder.Property(i => i.ActorId).HasMaxLength(200);
        builder.Property(i => i.ActorNaam).HasMaxLength(200);
        builder.Property(i => i.Doel).HasMaxLength(200);
        builder.HasIndex(i => new { i.Dossiernummer, i.Moment });
        builder.HasIndex(i => new { i.ActorId, i.Moment });
        builder.HasIndex(i => i.Moment);
    }
}

internal sealed class NummerreeksConfiguration : IEntityTypeConfiguration<Nummerreeks>
{
    public void Configure(EntityTypeBuilder<Nummerreeks> builder)
    {
        builder.HasKey(n => n.Naam);
        builder.Property(n => n.Naam).HasMaxLength(40);
        builder.HasData(new { Naam = Nummerreeks.Plaatsing, Laatste = 0L });
    }
}
