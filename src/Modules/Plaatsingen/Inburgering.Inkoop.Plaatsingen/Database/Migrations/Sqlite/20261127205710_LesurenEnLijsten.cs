using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LesurenEnLijsten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_inburgeraar_gemeente_achternaam_id",
                table: "plaatsingen_inburgeraar");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inburgeraar_gemeente_achternaam_id",
                table: "plaatsingen_inburgeraar",
                columns: new[] { "gemeente", "achternaam", "id" },
                filter: "geanonimiseerd_op IS NULL");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_contractnummer_status",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_uitvoerder_nummer",
                table: "plaatsingen_plaatsing");

            migrationBuilder.CreateTable(
                name: "plaatsingen_afwezigheid",
                columns: table => new
                {
                    les_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    plaatsing_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    soort = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_afwezigheid", x => new { x.les_id, x.plaatsing_id });
                    table.ForeignKey(
                        name: "fk_plaatsingen_afwezigheid_lessen_les_id",
                        column: x => x.les_id,
                        principalTable: "plaatsingen_les",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_plaatsingen_afwezigheid_plaatsingen_plaatsing_id",
                        column: x => x.plaatsing_id,
                        principalTable: "plaatsingen_plaatsing",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_signaal_gemeente_gemeld_op_id",
                table: "plaatsingen_signaal",
                columns: new[] { "gemeente", "gemeld_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_aangemeld_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "aangemeld_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_contractnummer_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "contractnummer", "status", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_startvolgorde_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "startvolgorde", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_uitvoerder_nummer",
                table: "plaatsingen_plaatsing",
                columns: new[] { "uitvoerder", "nummer" },
                filter: "uitvoerder IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_wet_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "wet", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_wet_route_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "wet", "route", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_wet_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing",
                columns: new[] { "wet", "status", "bijgewerkt_op", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inburgeraar_gemeente_dossiernummer_id",
                table: "plaatsingen_inburgeraar",
                columns: new[] { "gemeente", "dossiernummer", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_afwezigheid_plaatsing_id",
                table: "plaatsingen_afwezigheid",
                column: "plaatsing_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_inburgeraar_gemeente_achternaam_id",
                table: "plaatsingen_inburgeraar");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_inburgeraar_gemeente_achternaam_id",
                table: "plaatsingen_inburgeraar",
                columns: new[] { "gemeente", "achternaam", "id" });

            migrationBuilder.DropTable(
                name: "plaatsingen_afwezigheid");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_signaal_gemeente_gemeld_op_id",
                table: "plaatsingen_signaal");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_aangemeld_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_contractnummer_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_startvolgorde_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_uitvoerder_nummer",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_wet_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_wet_route_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_plaatsing_wet_status_bijgewerkt_op_id",
                table: "plaatsingen_plaatsing");

            migrationBuilder.DropIndex(
                name: "ix_plaatsingen_inburgeraar_gemeente_dossiernummer_id",
                table: "plaatsingen_inburgeraar");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_contractnummer_status",
                table: "plaatsingen_plaatsing",
                columns: new[] { "contractnummer", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_plaatsing_uitvoerder_nummer",
                table: "plaatsingen_plaatsing",
                columns: new[] { "uitvoerder", "nummer" });
        }
    }
}
