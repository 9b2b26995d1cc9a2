// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inburgering.Inkoop.SharedKernel.Bestanden;

/// <summary>
/// Which stored files a row still names. Every column of every module that is called <c>BestandId</c> counts, so that a module that
/// starts to keep files is asked without having to say so.
/// </summary>
public static class Bestandsgebruik
{
    /// <summary>Name of the property that names a stored file.</summary>
    public const string Kolom = "BestandId";

    private static readonly MethodInfo Vraag = typeof(Bestandsgebruik).GetMethod(nameof(VanAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The files, out of these, that a row of this module names.</summary>
    public static async Task<IReadOnlySet<Guid>> ZoekAsync(ModuleDbContext db, IReadOnlyCollection<Guid> bestanden, CancellationToken cancellationToken)
    {
        HashSet<Guid> used = [];
        foreach (var property in Kolommen(db))
        {
            used.UnionWith(await (Task<List<Guid>>)Vraag.MakeGenericMethod(property.DeclaringType.ClrType, property.ClrType).Invoke(null, [db, bestanden, cancellationToken])!);
        }

        return used;
    }

    /// <summary>The properties of this module that name a stored file.</summary>
    public static IReadOnlyList<IProperty> Kolommen(ModuleDbContext db) =>
        [.. db.Model.GetEntityTypes().Select(t => t.FindProperty(Kolom)).OfType<IProperty>()];

    private static async Task<List<Guid>> VanAsync<TEntity, TProperty>(ModuleDbContext db, IReadOnlyCollection<Guid> files, CancellationToken cancellationToken)
        where TEntity : class
    {
        var values = files.Select(f => (TProperty)(object)f).ToList();
        var found = await db.Set<TEntity>().AsNoTracking().Select(e => EF.Property<TProperty>(e, Kolom)).Where(v => EF.Parameter(values).Contains(v)).ToListAsync(cancellationToken);
        return found.ConvertAll(v => (Guid)(object)v!);
    }
}
