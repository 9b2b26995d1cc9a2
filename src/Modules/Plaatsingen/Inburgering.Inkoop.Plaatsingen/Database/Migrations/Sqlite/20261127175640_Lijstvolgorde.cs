using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lijstvolgorde : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_status_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.AddColumn<DateOnly>(
                name: "startvolgorde",
                table: "plaatsingen_plaatsing",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(9999, 12, 31));

            migrationBuilder.Sql("UPDATE plaatsingen_plaatsing SET startvolgorde = startdatum WHERE startdatum IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_aanbieder_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "aanbieder", "status", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_aangemeld_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "aangemeld_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_startvolgorde_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "startvolgorde", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "status", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_wet_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "wet", "bijgewerkt_op", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_aanbieder_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_aangemeld_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_startvolgorde_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_wet_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropColumn(
                name: "startvolgorde",
                table: "plaatsingen_plaatsing");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_gemeente_status_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "gemeente", "status", "id" });
        }
    }
}
