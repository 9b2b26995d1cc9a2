// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.SharedKernel.Data;

/// <summary>The tables that every module has of itself.</summary>
internal static class KernelConfiguration
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(e =>
        {
            e.HasKey(m => m.Id);
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Soort).HasMaxLength(200);
            e.HasIndex(m => new { m.BezorgdOp, m.VolgendePoging });
        });
        model.Entity<InboxMessage>(e =>
        {
            e.HasKey(m => new { m.EventId, m.Luisteraar });
            e.Property(m => m.Luisteraar).HasMaxLength(200);
        });
        model.Entity<LogboekRegel>(e =>
        {
            e.HasKey(l => l.Volgnummer);
            e.Property(l => l.Volgnummer).ValueGeneratedNever();
            e.HasIndex(l => new { l.Onderwerp, l.Sleutel });
        });
        model.Entity<WerkItem>(e =>
        {
            e.HasKey(w => w.Id);
            e.Property(w => w.Id).ValueGeneratedNever();
            e.Property(w => w.Sleutel).HasMaxLength(200);
            e.HasIndex(w => w.Sleutel).IsUnique();
            e.HasIndex(w => new { w.AfgehandeldOp, w.Rol, w.Termijn });
        });
        model.Entity<Norm>(e =>
        {
            e.HasKey(n => new { n.Code, n.GeldigVanaf });
            e.Property(n => n.Code).HasMaxLength(60);
            e.Property(n => n.Waarde).HasPrecision(14, 4);
        });
    }
}
