using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LesurenEnLijsten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_inburgeraar_gemeente_achternaam_id",
                schema: "plaatsingen",
                table: "inburgeraar");

            migrationBuilder.CreateIndex(
                name: "ix_inburgeraar_gemeente_achternaam_id",
                schema: "plaatsingen",
                table: "inburgeraar",
                columns: new[] { "gemeente", "achternaam", "id" },
                filter: "geanonimiseerd_op IS NULL");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_contractnummer_status",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_uitvoerder_nummer",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.CreateTable(
                name: "afwezigheid",
                schema: "plaatsingen",
                columns: table => new
                {
                    les_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plaatsing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afwezigheid", x => new { x.les_id, x.plaatsing_id });
                    table.ForeignKey(
                        name: "fk_afwezigheid_lessen_les_id",
                        column: x => x.les_id,
                        principalSchema: "plaatsingen",
                        principalTable: "les",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_afwezigheid_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalSchema: "plaatsingen",
                        principalTable: "plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_signaal_gemeente_gemeld_op_id",
                schema: "plaatsingen",
                table: "signaal",
                columns: new[] { "gemeente", "gemeld_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_aangemeld_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "aangemeld_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_contractnummer_status_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "contractnummer", "status", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_startvolgorde_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "startvolgorde", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_uitvoerder_nummer",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "uitvoerder", "nummer" },
                filter: "uitvoerder IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_wet_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "wet", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_wet_route_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "wet", "route", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_wet_status_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "wet", "status", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inburgeraar_gemeente_dossiernummer_id",
                schema: "plaatsingen",
                table: "inburgeraar",
                columns: new[] { "gemeente", "dossiernummer", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_afwezigheid_plaatsing_id",
                schema: "plaatsingen",
                table: "afwezigheid",
                column: "plaatsing_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_inburgeraar_gemeente_achternaam_id",
                schema: "plaatsingen",
                table: "inburgeraar");

            migrationBuilder.CreateIndex(
                name: "ix_inburgeraar_gemeente_achternaam_id",
                schema: "plaatsingen",
                table: "inburgeraar",
                columns: new[] { "gemeente", "achternaam", "id" });

            migrationBuilder.DropTable(
                name: "afwezigheid",
                schema: "plaatsingen");

            migrationBuilder.DropIndex(
                name: "ix_signaal_gemeente_gemeld_op_id",
                schema: "plaatsingen",
                table: "signaal");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_aangemeld_op_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_contractnummer_status_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_startvolgorde_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_uitvoerder_nummer",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_wet_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_wet_route_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_wet_status_bijgewerkt_op_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_inburgeraar_gemeente_dossiernummer_id",
                schema: "plaatsingen",
                table: "inburgeraar");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_contractnummer_status",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "contractnummer", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_uitvoerder_nummer",
                schema: "plaatsingen",
                table: "plaatsing",
                columns: new[] { "uitvoerder", "nummer" });
        }
    }
}
